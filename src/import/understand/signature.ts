import type { Line } from './lines.ts';

const date = /^\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*$/;
const chineseDate = /^\s*[二〇○零一九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日\s*$/;
/** Organs, by what their names end in. */
const organ = /^[^。；，：]{3,30}(?:政府|办公[室厅]|[局委厅院处所站中心部会]|街道|镇|乡|公司|学校)$/;

/** The lines without a signature at their end: a day, with the organ before it. Both are facts of the report and no prose. */
export function withoutSignature(lines: readonly Line[]): Line[] {
  const last = lines.at(-1);
  if (last?.kind !== 'text' || !(date.test(last.text) || chineseDate.test(last.text))) return [...lines];
  const before = lines.at(-2);
  const signed = before?.kind === 'text' && organ.test(before.text.trim());
  return lines.slice(0, signed ? -2 : -1);
}
