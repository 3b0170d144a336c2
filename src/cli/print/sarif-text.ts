/**
 * Plain text as a SARIF message string: braces are doubled (3.11.5), and brackets that would make a link with what
 * follows them are escaped (3.11.6).
 */
export const sarifText = (text: string): string =>
  text.replace(/[{}]/g, '$&$&').replace(/\[(?=[^[\]]{0,500}\]\()/g, '\\[');
