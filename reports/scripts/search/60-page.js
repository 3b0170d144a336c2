import { createEngine, termsOf } from './40-engine.js';
import { fragmentOf, snippetOf } from './50-snippet.js';

/** The search page. Nothing of the index is fetched before the reader asks. */

/** Pages read at a time: enough for a screen, and few bytes. */
const step = 5;
/** How long a reader pauses typing before we look. */
const pause = 350;

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

const form = /** @type {HTMLFormElement} */ (element('search-form'));
const status = element('search-status');
const list = element('search-results');
const index = element('search-index');
const more = /** @type {HTMLButtonElement} */ (element('search-more'));
const retry = /** @type {HTMLButtonElement} */ (element('search-retry'));
/** @type {Record<string, string>} */
const words = JSON.parse(form.dataset.words ?? '{}');

/**
 * @param {string} sentence
 * @param {Record<string, string | number>} values
 */
const say = (sentence, values) => (words[sentence] ?? '').replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/** @type {Map<string, (value: unknown) => void>} */
const waiting = new Map();
Object.assign(globalThis, {
  /**
   * Called by each file of the index.
   *
   * @param {string} name
   * @param {unknown} value
   */
  nianbaoSearch: (name, value) => waiting.get(name)?.(value),
});

let version = '';

/**
 * A file of the index, as a script: the one way that also works from disk.
 *
 * @param {string} name
 */
const load = (name) =>
  new Promise((done, fail) => {
    const script = document.createElement('script');
    const end = () => {
      script.remove();
      waiting.delete(name);
    };
    waiting.set(name, (value) => {
      if (name === 'site') version = `?v=${/** @type {{ version: string }} */ (value).version}`;
      done(value);
    });
    script.onload = end;
    script.onerror = () => {
      end();
      fail(new Error(name));
    };
    script.src = `${name}.js${version}`;
    document.head.append(script);
  });

const engine = createEngine(load);

/** @param {string} name */
const field = (name) => {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLInputElement || control instanceof HTMLSelectElement ? control.value : '';
};

const query = () => ({
  question: field('q'),
  ...(field('organ') ? { organ: field('organ') } : {}),
  ...(field('year') ? { year: field('year') } : {}),
  ...(field('part') ? { part: Number(field('part')) } : {}),
});

/**
 * @param {HTMLElement} parent
 * @param {readonly string[]} pieces every other one is marked
 */
function putMarked(parent, pieces) {
  pieces.forEach((piece, at) => {
    if (at % 2 === 0) parent.append(piece);
    else parent.append(Object.assign(document.createElement('mark'), { textContent: piece }));
  });
}

/** @param {import('./40-engine.js').Result} result */
function show({ address, title, hits, more: others }) {
  const page = `../${address}index.html`.replace(/(\.html)index\.html$/, '$1');
  const item = document.createElement('li');
  const heading = document.createElement('h3');
  heading.append(Object.assign(document.createElement('a'), { href: page, textContent: title }));
  const sentences = document.createElement('ul');
  for (const hit of hits) {
    const line = document.createElement('li');
    const link = document.createElement('a');
    link.href = page + fragmentOf(hit);
    putMarked(link, snippetOf(hit));
    line.append(link);
    sentences.append(line);
  }
  item.append(heading, sentences);
  if (others > 0) {
    item.append(Object.assign(document.createElement('p'), { textContent: say('moreHits', { n: others }) }));
  }
  list.append(item);
}

/** Each question has a number: an answer that comes after the next question was asked is dropped. */
let asked = 0;
/** @type {() => void} */
let next = () => {};

/** @param {string} text */
function tell(text) {
  status.textContent = text;
}

function fail() {
  tell(words.failed ?? '');
  retry.hidden = false;
}

async function search() {
  const number = ++asked;
  const question = field('q').trim();
  list.replaceChildren();
  more.hidden = true;
  retry.hidden = true;
  index.hidden = question !== '';
  if (question === '') return tell('');
  if (termsOf(question).length === 0) return tell(words.tooShort ?? '');
  tell(words.searching ?? '');
  try {
    const found = await engine.find(query());
    let shown = 0;
    next = async () => {
      more.hidden = true;
      try {
        const { results, end } = await found.next(step);
        if (number !== asked) return;
        shown += results.length;
        results.forEach(show);
        more.hidden = end;
        const values = { q: question, n: end && !found.exact ? shown : found.count, shown };
        if (shown === 0) tell(say('none', values));
        else tell(say(end || found.exact ? 'count' : 'countAtMost', values));
        index.hidden = shown > 0;
      } catch {
        fail();
      }
    };
    if (number === asked) await next();
  } catch {
    if (number === asked) fail();
  }
}

/** @param {'pushState' | 'replaceState'} how */
function remember(how) {
  const parameters = new URLSearchParams();
  for (const name of ['q', 'organ', 'year', 'part']) if (field(name)) parameters.set(name, field(name));
  const address = parameters.size > 0 ? `?${parameters}` : location.pathname.split('/').pop() || './';
  history[how](null, '', address);
}

/** The form as the address says it. */
function restore() {
  const parameters = new URLSearchParams(location.search);
  for (const name of ['q', 'organ', 'year', 'part']) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
      control.value = parameters.get(name) ?? '';
    }
  }
  void search();
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
const soon = () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    remember('replaceState');
    void search();
  }, pause);
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  remember('pushState');
  void search();
});
form.addEventListener('input', (event) => {
  // while an input method composes, the letters are not yet the reader's words
  if (!(/** @type {InputEvent} */ (event).isComposing)) soon();
});
form.addEventListener('compositionend', soon);
more.addEventListener('click', () => {
  const last = list.lastElementChild;
  Promise.resolve(next()).then(() => last?.nextElementSibling?.querySelector('a')?.focus());
});
retry.addEventListener('click', () => void search());
addEventListener('popstate', restore);
restore();
