import { zlibSync } from 'fflate';

/** Objects of one object stream: a reader unpacks all of them to find one. */
const mostTogether = 100;
/** The sixth level takes twice as long for a thousandth of the file. */
const level = 4;

/** Bytes as characters 0 to 255, and back. */
const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');

const compress = (text: string): string => textOf(zlibSync(bytesOf(text), { level }));

/** Where the cross-reference table of a file begins. */
const tableOf = (text: string): number =>
  Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN);

/** Where each object of a file begins, by number (ISO 32000-1, 7.5.4); 0 for those that are not in use. */
function offsetsOf(text: string, at: number): number[] {
  const [, count] = /^xref\s+0 (\d+)\s+/.exec(text.slice(at, at + 40)) ?? [];
  if (count === undefined) throw new Error('pdf: no cross-reference table');
  const entries = text.slice(at).matchAll(/(\d{10}) \d{5} ([nf])/g);
  return [...entries].slice(0, Number(count)).map(([, offset, use]) => (use === 'n' ? Number(offset) : 0));
}

/**
 * Objects without their numbers: what stands between `obj` and `endobj`, by number. An object ends where the next begins,
 * whatever words stand in it.
 */
function bodiesOf(text: string, offsets: readonly number[], table: number): string[] {
  const begins = [...offsets.filter((offset) => offset > 0), table].sort((a, b) => a - b);
  const ends = new Map(begins.map((begin, index) => [begin, begins[index + 1] ?? text.length]));
  return offsets.map((offset) => {
    if (offset === 0) return '';
    const object = text.slice(text.indexOf('obj', offset) + 3, ends.get(offset)).trim();
    if (!object.endsWith('endobj')) throw new Error('pdf: an object without an end');
    return object.slice(0, -'endobj'.length).trim();
  });
}

const isStream = (body: string) => body.endsWith('endstream');

/** A stream that is not compressed yet is compressed, but not what says of the document who made it (7.3.8). */
function compressed(body: string): string {
  const length = Number(/^<<[\s\S]*?\/Length (\d+)/.exec(body)?.[1]);
  const end = body.slice(0, -'endstream'.length).replace(/\r?\n$/, '').length;
  const dictionary = body.slice(0, end - length).replace(/\s*stream\r?\n$/, '');
  if (/\/Filter|\/Type\s*\/Metadata/.test(dictionary)) return body;
  const data = body.slice(end - length, end);
  const packed = compress(data);
  const described = dictionary.replace(/\/Length \d+/, `/Length ${packed.length} /Filter /FlateDecode`);
  return `${described}\nstream\n${packed}\nendstream`;
}

function streamObject(dictionary: string, content: string): string {
  const data = compress(content);
  return `<< ${dictionary} /Filter /FlateDecode /Length ${data.length} >>\nstream\n${data}\nendstream`;
}

/** Number `value` in `width` bytes. */
const bytes = (value: number, width: number) =>
  Array.from({ length: width }, (_, index) => String.fromCharCode((value >> (8 * (width - 1 - index))) & 255)).join('');

/**
 * The same document in fewer bytes: small objects, which are most of the tags of an accessible file, packed into object
 * streams, and found by a cross-reference stream (PDF 1.5 on; ISO 32000-1, 7.5.7 and 7.5.8). Nothing in it is changed.
 *
 * @throws on a file that the typesetter did not make
 */
export function packPdf(file: Uint8Array): Uint8Array {
  const text = textOf(file);
  const from = tableOf(text);
  const offsets = offsetsOf(text, from);
  const bodies = bodiesOf(text, offsets, from);
  const small = bodies.flatMap((body, number) => (body !== '' && !isStream(body) ? [number] : []));
  let made = `${text.slice(0, text.indexOf('\n', text.indexOf('\n') + 1))}\n`;
  const entries: string[] = bodies.map(() => bytes(0, 1) + bytes(0, 4) + bytes(0, 2));
  const write = (number: number, body: string) => {
    entries[number] = bytes(1, 1) + bytes(made.length, 4) + bytes(0, 2);
    made += `${number} 0 obj\n${body}\nendobj\n`;
  };
  bodies.forEach((body, number) => {
    if (isStream(body)) write(number, compressed(body));
  });
  for (let first = 0; first < small.length; first += mostTogether) {
    const together = small.slice(first, first + mostTogether);
    const container = entries.length;
    let at = 0;
    const places = together.map((number, index) => {
      entries[number] = bytes(2, 1) + bytes(container, 4) + bytes(index, 2);
      const place = `${number} ${at}`;
      at += (bodies[number] ?? '').length + 1;
      return place;
    });
    const head = `${places.join(' ')}\n`;
    const content = head + together.map((number) => `${bodies[number]}\n`).join('');
    write(container, streamObject(`/Type /ObjStm /N ${together.length} /First ${head.length}`, content));
  }
  const [trailer = ''] = /trailer\s*<<[\s\S]*?>>\s*startxref/.exec(text.slice(from)) ?? [];
  const kept = ['Root', 'Info', 'ID'].map(
    (key) => new RegExp(`/${key} (\\[[^\\]]*\\]|\\d+ 0 R)`).exec(trailer)?.[0] ?? '',
  );
  const at = made.length;
  const number = entries.length;
  entries.push(bytes(1, 1) + bytes(at, 4) + bytes(0, 2));
  const table = streamObject(`/Type /XRef /Size ${number + 1} /W [1 4 2] ${kept.join(' ')}`, entries.join(''));
  return bytesOf(`${made}${number} 0 obj\n${table}\nendobj\nstartxref\n${at}\n%%EOF\n`);
}
