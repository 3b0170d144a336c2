import type { Language } from '../diagnostics/words.ts';

/** The language of messages: `--lang`, else the locale of the environment, else Chinese. */
export function languageOf(argv: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const wanted = argv[at]?.includes('=') ? argv[at].split('=')[1] : at >= 0 ? argv[at + 1] : undefined;
  if (wanted === 'en' || wanted === 'zh') return wanted;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^en([_.-]|$)/i.test(locale) ? 'en' : 'zh';
}
