import { organSchema } from '../../../schemas/organ.ts';
import { reportSchema } from '../../../schemas/report.ts';
import { figureSchema } from '../../../schemas/statistics.ts';

/** The part of a zod schema that names what it holds. */
interface Named {
  readonly shape?: Readonly<Record<string, Named>>;
  readonly unwrap?: () => Named;
  readonly meta?: () => { readonly title?: string | undefined } | undefined;
}

const files: Readonly<Record<string, Named>> = {
  report: reportSchema(['-']),
  organ: organSchema,
  figures: figureSchema,
};

/** The title of a value of report.json, organ.json or a figure as its schema has it: `report.contacts.phone` → 电话; else its key. */
export function factLabel(key: string): string {
  const [file = '', ...path] = key.split('.');
  let here: Named | undefined = files[file];
  const titles: string[] = [];
  for (const name of path) {
    while (here && !here.shape && here.unwrap) here = here.unwrap();
    here = here?.shape?.[name];
    for (let at = here; at; at = at.unwrap?.()) {
      const title = at.meta?.()?.title;
      if (title === undefined) continue;
      titles.push(title);
      break;
    }
  }
  return titles.at(-1) === undefined
    ? key
    : path.length > titles.length
      ? `${titles.at(-1)} ${path.at(-1)}`
      : (titles.at(-1) as string);
}
