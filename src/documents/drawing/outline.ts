/** Lengths are counted in tenths of a pixel: finer ones no eye sees, and whole numbers are short to write. */
export const grain = 10;

/** Commands of a path: move and line with one point, curve with three, close with none. */
export const [move, line, curve, close] = [0, 1, 2, 3] as const;

/** A path: its commands, and the coordinates of their points one after the other in tenths of a pixel. */
export interface Outline {
  readonly commands: readonly number[];
  readonly points: readonly number[];
}

const token = /[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g;

/**
 * Reads the data of a path (SVG 1.1, 8.3), each point rounded by itself, so that no error grows along the way. A curve with
 * one control point becomes the same curve with two.
 *
 * @throws on a command that the typesetter does not write, and on a path cut short: a fault of the program
 */
export function outlineOf(data: string): Outline {
  const tokens = data.match(token) ?? [];
  const commands: number[] = [];
  const points: number[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let letter = '';
  let at = 0;
  const next = () => Number(tokens[at++]);
  const point = (pointX: number, pointY: number) => points.push(Math.round(pointX * grain), Math.round(pointY * grain));
  while (at < tokens.length) {
    if ((tokens[at] ?? '') > '@') letter = tokens[at++] ?? '';
    const [fromX, fromY, baseX, baseY] = letter > '_' ? [x, y, x, y] : [x, y, 0, 0];
    switch (letter.toLowerCase()) {
      case 'm':
        [x, y] = [baseX + next(), baseY + next()];
        [startX, startY] = [x, y];
        // a move that is followed by another moved nothing
        if (commands.at(-1) === move) points.length -= 2;
        else commands.push(move);
        point(x, y);
        letter = letter === 'm' ? 'l' : 'L';
        break;
      case 'l':
      case 'h':
      case 'v':
        if (letter !== 'v' && letter !== 'V') x = baseX + next();
        if (letter !== 'h' && letter !== 'H') y = baseY + next();
        commands.push(line);
        point(x, y);
        break;
      case 'c':
        commands.push(curve);
        for (let nth = 0; nth < 3; nth++) {
          [x, y] = [baseX + next(), baseY + next()];
          point(x, y);
        }
        break;
      case 'q': {
        const [viaX, viaY] = [baseX + next(), baseY + next()];
        [x, y] = [baseX + next(), baseY + next()];
        commands.push(curve);
        point(fromX + ((viaX - fromX) * 2) / 3, fromY + ((viaY - fromY) * 2) / 3);
        point(x + ((viaX - x) * 2) / 3, y + ((viaY - y) * 2) / 3);
        point(x, y);
        break;
      }
      case 'z':
        commands.push(close);
        [x, y] = [startX, startY];
        break;
      default:
        throw new Error(`drawing: a path of ${JSON.stringify(data.slice(0, 40))}`);
    }
  }
  if (points.some(Number.isNaN)) throw new Error(`drawing: a path cut short, ${JSON.stringify(data.slice(-40))}`);
  return { commands, points };
}

/** Numbers behind each other: a sign parts them as well as a space. */
const joined = (numbers: readonly number[]) => numbers.join(' ').replaceAll(' -', '-');

/** The data of a path in whole numbers and few letters. */
export function pathData({ commands, points }: Outline): string {
  let made = '';
  let last = '';
  let at = 0;
  const write = (letter: string, numbers: readonly number[]) => {
    const text = joined(numbers);
    made += letter !== last ? letter + text : text.startsWith('-') ? text : ` ${text}`;
    last = letter;
  };
  for (const command of commands) {
    const [x, y] = [points[at - 2] ?? 0, points[at - 1] ?? 0];
    const own = points.slice(at, at + (command === close ? 0 : command === curve ? 6 : 2));
    at += own.length;
    const steps = own.map((value, index) => value - (index % 2 === 0 ? x : y));
    if (command === close) write('Z', []);
    else if (command === move) write('M', own);
    else if (command === curve) write('c', steps);
    else if (steps[1] === 0) write('h', steps.slice(0, 1));
    else if (steps[0] === 0) write('v', steps.slice(1));
    else write('l', steps);
  }
  return made;
}
