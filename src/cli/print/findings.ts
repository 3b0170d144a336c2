import { loadForms } from '../../../schemas/editions.ts';
import type { Catalog } from '../../diagnostics/catalog/entry.ts';
import { buildCatalog } from '../../diagnostics/catalog/index.ts';

export { verdict } from './pretty.ts';

/** The words of all codes. Loaded only where there is something to tell: it is a third of what the program loads. */
export const findingCatalog = (): Catalog => buildCatalog([...loadForms().values()].map((form) => form.edition));
