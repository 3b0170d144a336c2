#!/usr/bin/env node
// The one file that any Node can run: hands over to the Node that the project pins, then to main.ts.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as module from 'node:module';
import { join } from 'node:path';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 18)) {
  // What was compiled once need not be compiled at every start; where nothing can be written it is, as before.
  // Threads take the folder from their surroundings.
  process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '..', '..', '.nianbao', 'compiled');
  module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
  await import('./main.ts');
} else {
  const pinned = join(import.meta.dirname ?? '.', '..', '..', 'node_modules', '.bin', 'node');
  if (!existsSync(pinned)) {
    console.error(
      'nianbao: 请先运行 npm ci（会装上所需的 Node 24）。 Run npm ci first: it installs the Node 24 that is needed.',
    );
    process.exit(2);
  }
  const { status } = spawnSync(pinned, [import.meta.filename, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(status ?? 70);
}
