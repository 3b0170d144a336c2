import type { Form } from '../../../schemas/form.ts';
import type { ReportFile } from '../../../schemas/report.ts';
import type { Contacts } from '../../../schemas/texts.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import type { SourceFormat, SourcePlace } from '../source-document.ts';

/** What is asked for: the file as findings name it, whose report it must be, the editions that may be met. */
export interface UnderstandRequest {
  readonly path: string;
  readonly organ: string;
  readonly year: number;
  readonly forms: ReadonlyMap<string, Form>;
}

/**
 * How sure a value is. `certain`: label and number stand together and agree with the form. `likely`: the label was
 * misspelt, or the place was found by order. `doubtful`: an editor has to look at it.
 */
export type Confidence = 'certain' | 'likely' | 'doubtful';

/** One value of the content files with where it comes from. */
export interface RecordedValue {
  /** `applications.newReceived.total`, `report.period.from`, `organ.contacts.phone`. */
  readonly key: string;
  /** `null`: the text prints it blank, or does not determine it. */
  readonly value: number | string | null;
  /** What stands in the file, shortened; empty for a blank. */
  readonly printed: string;
  readonly place: SourcePlace | null;
  readonly confidence: Confidence;
}

/** A number of the prose that stands in no table: a figure to be taken over by the editor. */
export interface ProposedFigure {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly place: SourcePlace;
}

/** Where a part of the report was found. */
export interface RecordedPart {
  /** Key of the section of the form. */
  readonly section: string;
  /** Its heading as printed; empty where the part was told by its table alone. */
  readonly heading: string;
  readonly place: SourcePlace;
}

/** The import record that is kept beside a report: every imported value with its source and confidence. */
export interface ImportRecord {
  readonly version: 1;
  readonly source: { readonly file: string; readonly format: SourceFormat | 'json' };
  readonly parts: readonly RecordedPart[];
  readonly values: readonly RecordedValue[];
  /** Keys of the content that the file shows not at all or not in full. */
  readonly lost?: readonly string[];
  readonly figures: readonly ProposedFigure[];
}

/** What the file says of the organ itself. */
export interface OrganFacts {
  /** As the title prints it; null where nothing names it. */
  readonly name: string | null;
  readonly contacts: Contacts;
}

/** A report as content files will hold it. */
export interface Understood {
  readonly form: Form;
  readonly report: ReportFile;
  readonly statistics: Readonly<Record<string, unknown>>;
  /** Markdown by file name inside the report's folder. */
  readonly prose: ReadonlyMap<string, string>;
  readonly organ: OrganFacts;
  readonly record: ImportRecord;
  /** Questions to the editor, notes and warnings only: import/*. */
  readonly findings: readonly Finding[];
}
