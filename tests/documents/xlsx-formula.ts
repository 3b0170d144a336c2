import { utils, type WorkSheet } from '@e965/xlsx';

type Value = number | string | boolean | null;

/** Values of an address or range; blanks are null. */
function valuesOf(sheet: WorkSheet, range: string, formulas: boolean): Value[] {
  const { s, e } = utils.decode_range(range);
  const values: Value[] = [];
  for (let r = s.r; r <= e.r; r++) {
    for (let c = s.c; c <= e.c; c++) {
      const address = utils.encode_cell({ r, c });
      const cell = sheet[address];
      values.push(formulas && cell?.f ? calculate(sheet, address) : ((cell?.v as Value | undefined) ?? null));
    }
  }
  return values;
}

const numbers = (values: readonly Value[]) => values.filter((value) => typeof value === 'number');

/** The few functions that the workbook uses, as ECMA-376 part 1, 18.17.7 describes them. */
const functions = {
  SUM: (...lists: Value[][]) => numbers(lists.flat()).reduce((sum, value) => sum + value, 0),
  COUNT: (...lists: Value[][]) => numbers(lists.flat()).length,
  ROUND: (value: number, digits: number) => Number(value.toFixed(digits)),
  AND: (...values: boolean[]) => values.every(Boolean),
  OR: (...values: boolean[]) => values.some(Boolean),
  IF: (condition: boolean, yes: Value, no: Value) => (condition ? yes : no),
};

/** Calculates a formula anew from what stands in the cells, formulas among them included. */
export function calculate(sheet: WorkSheet, address: string): Value {
  const ranges: string[] = [];
  const script = String(sheet[address]?.f)
    .replace(
      /\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/g,
      (range) => `$(${ranges.push(range.replaceAll('$', '')) - 1})`,
    )
    .replaceAll('<>', '!==')
    .replace(/(?<![!=<>])=(?!=)/g, '===');
  const names = Object.keys(functions);
  const run = new Function('$', ...names, `return ${script.replace(/===+/g, '===')};`);
  return run((at: number) => valuesOf(sheet, ranges[at] as string, true), ...Object.values(functions)) as Value;
}
