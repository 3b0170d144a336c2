import { carriedNamespace, type PrintedReport } from '../../../schemas/carried-report.ts';
import type { ReportView } from '../../../schemas/views.ts';
import { reportJson } from '../json.ts';
import { relation, relations } from './links.ts';
import { xmlHead, xmlText } from './xml.ts';

/** Names the part among others; the same in every document, for it says what kind of part it is. */
const itemId = '{6E69616E-6261-4F31-8000-7265706F7274}';

/** Type of the properties' content, and the document's relation to the part. */
export const carriedContentType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
export const carriedRelation = relation('report', 'customXml', '../customXml/item1.xml');

/** The report itself beside the document that prints it, by name of the part. */
export function carriedParts(view: ReportView, printed: PrintedReport): Readonly<Record<string, string>> {
  const json = (value: unknown) => xmlText(JSON.stringify(value));
  return {
    'customXml/item1.xml':
      `${xmlHead}<nianbao xmlns="${carriedNamespace}"><document>${json(JSON.parse(reportJson(view)))}</document>` +
      `<printed>${json(printed)}</printed></nianbao>`,
    'customXml/itemProps1.xml':
      `${xmlHead}<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${carriedNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    'customXml/_rels/item1.xml.rels': relations(relation('properties', 'customXmlProps', 'itemProps1.xml')),
  };
}
