/**
 * Prose made ready for reading numbers: as long as the text it is made from, so that offsets stay. What is not said by
 * the author (code, addresses, titles of other papers, markup, quotation marks) is blank; full-width digits are plain.
 */
export function mask(text: string): string {
  return text
    .replace(
      /\[\[[^[\]\n]{0,200}\]\]|`[^`\n]{0,500}`|《[^》]{0,200}》|(?:https?:\/\/|www\.)[\w./?=&%#:~-]{1,500}|[\w.-]{1,64}@[\w.-]{1,64}|\]\([^)\n]{0,2000}\)|[*_#>“”‘’"'「」\\[\]!]/g,
      (found) => (found.startsWith('[[') ? found : blank(found)),
    )
    .replace(/(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g, ',')
    .replace(/[０-９％．]/g, (wide) => (wide === '．' ? '.' : String.fromCharCode(wide.charCodeAt(0) - 0xfee0)));
}

/** The same length in spaces; line breaks stay. */
const blank = (text: string) => text.replace(/[^\n]/g, ' ');
