import { join } from 'node:path';
import nunjucks from 'nunjucks';

/** The folder with the frames of the pages. */
export const templatesFolder = join(import.meta.dirname, '../../reports/templates');

/** Marks HTML that `render` made as such: everything else is escaped by the templates. */
export function asHtml(html: string): object {
  return new nunjucks.runtime.SafeString(html);
}

/** A page's frame: values in, HTML out. */
export type Template = (values: object) => string;

/**
 * Compiles the frames once. A value that is missing is a fault of the program and throws; it never prints nothing.
 *
 * @throws on a template that does not compile
 */
export function compileTemplates(folder = templatesFolder): (name: string) => Template {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(folder), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  return (name) => {
    const template = environment.getTemplate(`${name}.njk`, true);
    return (values) => template.render(values);
  };
}
