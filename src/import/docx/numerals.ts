const digits = '〇一二三四五六七八九';
const legalDigits = '零壹贰叁肆伍陆柒捌玖';

/** A number as Chinese is read: 十二, 二十, 一百零五. */
function chinese(number: number, signs: string, ten: string, hundred: string): string {
  if (number < 10) return signs[number] ?? '';
  if (number < 20 && ten === '十') return ten + (number === 10 ? '' : signs[number - 10]);
  if (number < 100) return `${signs[Math.floor(number / 10)]}${ten}${number % 10 === 0 ? '' : signs[number % 10]}`;
  if (number > 999) return String(number);
  const rest = number % 100;
  const tail =
    rest === 0
      ? ''
      : rest < 10
        ? `零${signs[rest]}`
        : `${signs[Math.floor(rest / 10)]}${ten}${rest % 10 === 0 ? '' : signs[rest % 10]}`;
  return `${signs[Math.floor(number / 100)]}${hundred}${tail}`;
}

function roman(number: number): string {
  const signs: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = Math.min(number, 3999);
  return signs
    .map(([value, sign]) => {
      const times = Math.floor(left / value);
      left -= times * value;
      return sign.repeat(times);
    })
    .join('');
}

const letter = (number: number) =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(9, Math.ceil(number / 26)));
const circled = (number: number) =>
  number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : String(number);
const fullWidth = (number: number) =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

/** A number in one of the formats of ECMA-376 part 1, 17.18.59; decimal for those not known. */
export function numeral(number: number, format: string): string {
  if (number < 0 || (number === 0 && /Letter|Roman/.test(format))) return String(number);
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanDigital2':
      return chinese(number, digits, '十', '百');
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return String(number).replace(/\d/g, (digit) => digits[Number(digit)] ?? '');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return chinese(number, legalDigits, '拾', '佰');
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperLetter':
      return letter(number).toUpperCase();
    case 'lowerLetter':
      return letter(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return fullWidth(number);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return circled(number);
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[number - 1] ?? String(number);
    case 'none':
      return '';
    default:
      return String(number);
  }
}
