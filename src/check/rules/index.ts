import type { OrganRule, ReportRule } from '../rule.ts';
import { aggregate } from './aggregate.ts';
import { bankCard, bankCardOfOrgan } from './bank-card.ts';
import { brokenLink } from './broken-link.ts';
import { contacts } from './contacts.ts';
import { editionMixture } from './edition-mixture.ts';
import { editionYear } from './edition-year.ts';
import { emptyNumber } from './empty-number.ts';
import { fee } from './fee.ts';
import { figureKey } from './figure-key.ts';
import { figureParts } from './figure-parts.ts';
import { headingBracket } from './heading-bracket.ts';
import { headingMark } from './heading-mark.ts';
import { headingOrder } from './heading-order.ts';
import { identities } from './identities.ts';
import { identityNumber, identityNumberOfOrgan } from './identity-number.ts';
import { indentedText } from './indented-text.ts';
import { keyBrackets } from './key-brackets.ts';
import { late } from './late.ts';
import { missingPart } from './missing-part.ts';
import { missingUnit } from './missing-unit.ts';
import { missingYear } from './missing-year.ts';
import { mobileNumber, mobileNumberOfOrgan } from './mobile-number.ts';
import { notStated } from './not-stated.ts';
import { organCircle } from './organ-circle.ts';
import { partHeading } from './part-heading.ts';
import { period } from './period.ts';
import { periodWords } from './period-words.ts';
import { personalName, personalNameOfOrgan } from './personal-name.ts';
import { placeholder, placeholderOfOrgan } from './placeholder.ts';
import { predecessorCircle } from './predecessor-circle.ts';
import { predecessorYear } from './predecessor-year.ts';
import { proseAllDone } from './prose-all-done.ts';
import { proseDate } from './prose-date.ts';
import { proseNone } from './prose-none.ts';
import { proseNumber } from './prose-number.ts';
import { proseOtherName } from './prose-other-name.ts';
import { prosePercentage } from './prose-percentage.ts';
import { publicationDate } from './publication-date.ts';
import { publishedEarly } from './published-early.ts';
import { remedies } from './remedies.ts';
import { repeatedProse } from './repeated-prose.ts';
import { runOnLines } from './run-on-lines.ts';
import { tableMark } from './table-mark.ts';
import { tableNotPublished } from './table-not-published.ts';
import { topicOrder } from './topic-order.ts';
import { topics } from './topics.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownParent, unknownPredecessor, unknownUnit } from './unknown-organ.ts';
import { unknownPart } from './unknown-part.ts';
import { unpublishedKey } from './unpublished-key.ts';
import { yearDigits } from './year-digits.ts';

/** The rules about one report. A rule is one file, named by its code; `identities` holds those of the edition's data. */
export const reportRules: readonly ReportRule[] = [
  identities,
  figureParts,
  figureKey,
  unknownPart,
  unknownKey,
  unpublishedKey,
  keyBrackets,
  missingPart,
  placeholder,
  notStated,
  tableNotPublished,
  brokenLink,
  period,
  editionYear,
  editionMixture,
  missingYear,
  missingUnit,
  aggregate,
  repeatedProse,
  proseNumber,
  prosePercentage,
  proseAllDone,
  proseNone,
  proseDate,
  proseOtherName,
  publicationDate,
  publishedEarly,
  late,
  unknownUnit,
  headingOrder,
  headingBracket,
  headingMark,
  tableMark,
  runOnLines,
  indentedText,
  partHeading,
  topics,
  topicOrder,
  remedies,
  fee,
  emptyNumber,
  periodWords,
  yearDigits,
  identityNumber,
  mobileNumber,
  bankCard,
  personalName,
];

/** The rules about one organ's own file. */
export const organRules: readonly OrganRule[] = [
  unknownParent,
  organCircle,
  unknownPredecessor,
  predecessorCircle,
  predecessorYear,
  contacts,
  placeholderOfOrgan,
  identityNumberOfOrgan,
  mobileNumberOfOrgan,
  bankCardOfOrgan,
  personalNameOfOrgan,
];
