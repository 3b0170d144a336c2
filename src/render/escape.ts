export { escapeHtml } from '../wording/html.ts';
