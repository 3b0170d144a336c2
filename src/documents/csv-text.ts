/** What a spreadsheet would take for a formula; the full-width signs are taken for it in East Asian settings. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** One text field (RFC 4180 §2.5–2.7), never a formula: such a text gets an apostrophe before it. */
function textField(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One field of a line. A number as JavaScript prints it; all that the schemas let through are printed without exponent. */
const field = (value: string | number | null): string =>
  typeof value === 'string' ? textField(value) : value === null ? '' : String(value);

/** The byte order mark by which spreadsheets know UTF-8. */
export const csvStart = '\uFEFF';

/** One line of a CSV file (RFC 4180, CRLF): text never a formula, `null` an empty field and no 0. */
export const csvLine = (fields: readonly (string | number | null)[]): string => `${fields.map(field).join(',')}\r\n`;
