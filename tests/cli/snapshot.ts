import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder with its bytes and time of change. */
export const snapshot = (path: string) =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const file = join(path, name);
      return [name, statSync(file).mtimeMs, statSync(file).isFile() ? readFileSync(file, 'base64') : ''];
    });
