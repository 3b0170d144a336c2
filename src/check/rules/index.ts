import type { OrganRule, ReportRule } from '../rule.ts';
import { brokenLink } from './broken-link.ts';
import { editionMixture } from './edition-mixture.ts';
import { editionYear } from './edition-year.ts';
import { figureKey } from './figure-key.ts';
import { figureParts } from './figure-parts.ts';
import { identities } from './identities.ts';
import { late } from './late.ts';
import { missingPart } from './missing-part.ts';
import { missingYear } from './missing-year.ts';
import { notStated } from './not-stated.ts';
import { organCircle } from './organ-circle.ts';
import { period } from './period.ts';
import { placeholder } from './placeholder.ts';
import { publicationDate } from './publication-date.ts';
import { publishedEarly } from './published-early.ts';
import { repeatedProse } from './repeated-prose.ts';
import { tableNotPublished } from './table-not-published.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownParent, unknownUnit } from './unknown-organ.ts';
import { unknownPart } from './unknown-part.ts';
import { unpublishedKey } from './unpublished-key.ts';

/** The rules about one report. A rule is one file, named by its code; `identities` holds those of the edition's data. */
export const reportRules: readonly ReportRule[] = [
  identities,
  figureParts,
  figureKey,
  unknownPart,
  unknownKey,
  unpublishedKey,
  missingPart,
  placeholder,
  notStated,
  tableNotPublished,
  brokenLink,
  period,
  editionYear,
  editionMixture,
  missingYear,
  repeatedProse,
  publicationDate,
  publishedEarly,
  late,
  unknownUnit,
];

/** The rules about one organ's own file. */
export const organRules: readonly OrganRule[] = [unknownParent, organCircle];
