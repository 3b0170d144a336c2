import type MarkdownIt from 'markdown-it';
import { escapeHtml } from '../../wording/html.ts';
import { createProseParser, joinsLines, outline, type ProseTokens, withoutMarkupSpace } from '../../wording/prose.ts';
import { type NumberWords, numberWords } from '../../wording/prose-number.ts';
import type { Dresser, Look } from './looks.ts';

/** What the prose of a report is printed with. */
export interface ProseContext extends NumberWords {
  readonly dress: Dresser;
}

/** Elements of Markdown, the element of the article each becomes, and its look. */
const elements: Readonly<Record<string, readonly [tag: string, look: Look]>> = {
  paragraph: ['p', 'p'],
  strong: ['strong', 'strong'],
  em: ['em', 'em'],
  blockquote: ['section', 'quote'],
  bullet_list: ['ul', 'list'],
  ordered_list: ['ol', 'list'],
  list_item: ['li', 'item'],
};

const alignments: Readonly<Record<string, Look>> = { left: 'td', center: 'centre', right: 'right' };

/** The table element closes its scrolling section too. */
function tableRules(rules: MarkdownIt['renderer']['rules']): void {
  rules.table_open = (_tokens, _index, _options, { dress }: ProseContext) =>
    `<section${dress.wear('scroll')}><table${dress.wear('table')}>`;
  rules.table_close = () => '</table></section>\n';
  for (const name of ['thead', 'tbody', 'tr']) {
    rules[`${name}_open`] = () => `<${name}>`;
    rules[`${name}_close`] = () => `</${name}>`;
  }
  rules.th_open = (_tokens, _index, _options, { dress }: ProseContext) => `<th scope="col"${dress.wear('th')}>`;
  rules.td_open = (tokens, index, _options, { dress }: ProseContext) => {
    const align = /text-align:(\w+)/.exec(String(tokens[index]?.attrGet('style') ?? ''))?.[1] ?? '';
    return `<td${dress.wear(alignments[align] ?? 'td')}>`;
  };
}

/** A link leads nowhere from an article; where it would, its address stands behind its words. */
function linkEnd(tokens: ProseTokens, index: number): string {
  const open = tokens.slice(0, index).findLast(({ type }) => type === 'link_open');
  const href = String(open?.attrGet('href') ?? '');
  const words = tokens.slice(0, index).findLast(({ type }) => type === 'text')?.content ?? '';
  return /^https?:/i.test(href) && !words.includes(href) ? `（${escapeHtml(href)}）` : '';
}

function createParser(): MarkdownIt {
  const md = createProseParser();
  const { rules } = md.renderer;
  for (const [name, [tag, look]] of Object.entries(elements)) {
    rules[`${name}_open`] = (tokens, index, _options, { dress }: ProseContext) => {
      if (tokens[index]?.hidden) return '';
      const start = tokens[index]?.attrGet('start');
      return `<${tag}${start ? ` start="${start}"` : ''}${dress.wear(look)}>`;
    };
    rules[`${name}_close`] = (tokens, index) =>
      tokens[index]?.hidden ? '' : `</${tag}>${tag === 'strong' || tag === 'em' ? '' : '\n'}`;
  }
  tableRules(rules);
  rules.heading_open = (tokens, index, _options, { dress }: ProseContext) =>
    `<${tokens[index]?.tag}${dress.wear(tokens[index]?.tag === 'h3' ? 'h3' : 'h4')}>`;
  rules.heading_close = (tokens, index) => `</${tokens[index]?.tag}>\n`;
  rules.text = (tokens, index) => escapeHtml(withoutMarkupSpace(tokens, index));
  rules.number = (tokens, index, _options, context: ProseContext) =>
    escapeHtml(numberWords(tokens[index]?.content ?? '', context));
  rules.softbreak = (tokens, index) => (joinsLines(tokens, index) ? '' : '\n');
  rules.hardbreak = () => '<br>';
  rules.link_open = () => '';
  rules.link_close = linkEnd;
  rules.image = (tokens, index, options, env, self) =>
    escapeHtml(self.renderInlineAsText(tokens[index]?.children ?? [], options, env));
  rules.code_inline = (tokens, index) => escapeHtml(tokens[index]?.content ?? '');
  const block = (tokens: ProseTokens, index: number, _options: unknown, { dress }: ProseContext) => {
    const lines = (tokens[index]?.content ?? '').replace(/\n$/, '').split('\n');
    return `<section${dress.wear('code')}>${lines.map((line) => escapeHtml(line).replaceAll(' ', '&nbsp;')).join('<br>')}</section>\n`;
  };
  rules.fence = block;
  rules.code_block = block;
  rules.hr = (_tokens, _index, _options, { dress }: ProseContext) => `<section${dress.wear('rule')}><br></section>\n`;
  return md;
}

const parser = createParser();

/** The prose of one part as the HTML of an article; headings from h3 on, by their place in the outline. */
export function articleProse(text: string, context: ProseContext): string {
  const tokens = parser.parse(text, context);
  for (const { at, place } of outline(tokens)) {
    const tag = `h${Math.min(6, 2 + place.length)}`;
    for (const token of [tokens[at], tokens[at + 2]]) if (token) token.tag = tag;
  }
  return parser.renderer.render(tokens, parser.options, context);
}
