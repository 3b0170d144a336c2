import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** What the preview shows on top of the site's own pages: findings as HTML, changed with every build. */
export interface PreviewState {
  /** The folder served; null before the first good build. */
  site: string | null;
  /** HTML of the panel with findings; empty for none. */
  panel: string;
}

/** The preview server and the way to tell open pages that something changed. */
export interface Preview {
  readonly server: Server;
  readonly reload: () => void;
}

const eventsPath = '/.nianbao/events';
const scriptPath = '/.nianbao/reload.js';
const stylePath = '/.nianbao/panel.css';

/** The preview alone has a script: it loads the page again when the content has changed. */
const script = `new EventSource('${eventsPath}').addEventListener('change', () => location.reload());\n`;
const style = `.nianbao-findings { position: fixed; inset: auto 0 0 0; max-height: 45vh; overflow: auto; margin: 0; padding: 12px 20px;
  background: #fff8e6; color: #222; border-top: 3px solid #b45309; font: 14px/1.6 ui-monospace, monospace; white-space: pre-wrap; z-index: 10; }
.nianbao-findings.error { background: #fdf0ef; border-color: #b3261e; }\n`;

/** A page with the panel and the reloading script; the strict policy of the published page is taken off here. */
function decorate(html: string, panel: string): string {
  const open = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, '');
  const head = `<link rel="stylesheet" href="${stylePath}"><script src="${scriptPath}" defer></script>`;
  return open.replace('</head>', () => `${head}</head>`).replace('</body>', () => `${panel}</body>`);
}

const emptyPage =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>nianbao</title></head><body></body></html>';

function send(response: ServerResponse, type: string, body: string, status = 200): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
  response.end(body);
}

/** The page at an address, or null for anything that is no page of the site. */
async function pageAt(site: string | null, path: string): Promise<string | null> {
  if (site === null) return emptyPage;
  if (!/^(?:\/[a-z0-9-]+)*\/(?:index\.html|404\.html)?$/.test(path)) return null;
  return readFile(join(site, path.endsWith('/') ? `${path}index.html` : path), 'utf8').catch(() => null);
}

/**
 * A server for one person at this machine: the site as it was built last, findings on top, pages that follow changes.
 * Listens on the loopback address only.
 */
export function previewServer(state: PreviewState): Preview {
  const listeners = new Set<ServerResponse>();
  let files: { site: string; serve: ReturnType<typeof sirv> } | null = null;
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === scriptPath) return send(response, 'text/javascript', script);
    if (path === stylePath) return send(response, 'text/css', style);
    if (path === eventsPath) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(': preview\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return;
    }
    if (/^(?:\/[a-z0-9-]+)+$/.test(path) && (await pageAt(state.site, `${path}/`)) !== null) {
      response.writeHead(308, { location: `${path}/` });
      response.end();
      return;
    }
    const page = await pageAt(state.site, path);
    if (page !== null) return send(response, 'text/html', decorate(page, state.panel));
    if (state.site !== null && files?.site !== state.site)
      files = { site: state.site, serve: sirv(state.site, { dev: true, extensions: [] }) };
    const missing = async () => {
      const found = state.site === null ? null : await readFile(join(state.site, '404.html'), 'utf8').catch(() => null);
      send(response, 'text/html', decorate(found ?? emptyPage, state.panel), 404);
    };
    if (files) files.serve(request, response, missing);
    else await missing();
  };
  const server = createServer((request, response) => {
    handle(request, response).catch(() => send(response, 'text/plain', '400', 400));
  });
  const reload = () => {
    for (const listener of listeners) listener.write('event: change\ndata: \n\n');
  };
  return { server, reload };
}
