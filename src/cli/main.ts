import { Command, CommanderError, Option } from 'commander';
import { formats } from '../../schemas/formats.ts';
import { fixKinds } from '../fix/index.ts';
import { exitCodes, RefusedError, UsageError } from './exit.ts';
import { languageOf } from './language.ts';
import { programVersion } from './paths.ts';
import { findingFormats } from './print/formats.ts';
import type { Terminal } from './terminal.ts';
import { helpIn, usageSentence } from './usage.ts';
import { cliWords, say } from './words.ts';

const language = languageOf(process.argv.slice(2), process.env);
const words = cliWords(language);
const terminal: Terminal = { stdout: process.stdout, stderr: process.stderr, environment: process.env, language };

/** A command with the help, the options every command shares, and errors as exceptions. */
function prepare(command: Command): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', words.help)
    .configureHelp(helpIn(language))
    .configureOutput({ outputError: () => {} })
    .addOption(new Option('--lang <lang>', words.lang).choices(['zh', 'en']));
}

const program = prepare(new Command('nianbao'))
  .description(words.program)
  .version(programVersion(), '-V, --version', words.version)
  .helpCommand('help [command]', words.helpCommand)
  .addHelpText('after', words.moreHelp);

const contentOption = () => new Option('--content <dir>', words.content).default('content');
const outOption = () => new Option('--out <dir>', words.out).default('_site');

/** A command of the program: `name <argument>` and what it does. */
const command = (definition: string, description: string): Command =>
  prepare(program.command(definition)).description(description);

let exitCode: number = exitCodes.good;

// Whoever reads may have seen enough (`nianbao check | head`): that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(exitCode);
  });
}

command('build', words.build)
  .addOption(contentOption())
  .addOption(outOption())
  .option('--only <organ[/year]>', words.only)
  .addOption(new Option('--formats <list>', words.formats).default(formats.join(',')))
  .option('--strict', words.strict)
  .option('--no-cache', words.cache)
  .option('--jobs <n>', words.jobs)
  .action(async (flags) => {
    exitCode = await (await import('./commands/build.ts')).build(flags, terminal);
  });

command('serve', words.serve)
  .addOption(contentOption())
  .addOption(new Option('--port <n>', words.port).default('8080'))
  .action(async (flags) => {
    exitCode = await (await import('./commands/serve.ts')).serve(flags, terminal);
  });

command('check [path...]', words.check)
  .addOption(contentOption())
  .addOption(new Option('--format <format>', words.checkFormat).choices(findingFormats).default('pretty'))
  .option('--strict', words.strict)
  .addOption(new Option('--fix [kind]', words.fix).choices(fixKinds).preset('safe'))
  .option('--published <dir>', words.publishedAt)
  .action(async (paths, flags) => {
    exitCode = await (await import('./commands/check.ts')).check(paths, flags, terminal);
  });

command('board', words.board)
  .addOption(contentOption())
  .addOption(new Option('--out <dir>', words.out).default('_board'))
  .action(async (flags) => {
    exitCode = await (await import('./commands/board.ts')).board(flags, terminal);
  });

command('correct <organ> <year>', words.correct)
  .addOption(contentOption())
  .requiredOption('--kind <kind>', words.correctKind)
  .requiredOption('--reason <text>', words.correctReason)
  .option('--date <day>', words.correctDate)
  .option('--published <dir>', words.correctPublished)
  .action(async (organ, year, flags) => {
    exitCode = await (await import('./commands/correct.ts')).correct(organ, year, flags, terminal);
  });

command('explain [code]', words.explain).action(async (code) => {
  exitCode = (await import('./commands/explain.ts')).explain(code, terminal);
});

command('new <organ> <year>', words.new)
  .addOption(contentOption())
  .option('--edition <key>', words.edition)
  .option('--xlsx [file]', words.xlsx)
  .action(async (organ, year, flags) => {
    exitCode = (await import('./commands/new.ts')).create(organ, year, flags, terminal);
  });

command('import <file...>', words.import)
  .option('--organ <organ>', words.importOrgan)
  .option('--year <year>', words.importYear)
  .addOption(contentOption())
  .addOption(new Option('--format <format>', words.importFormat).choices(['pretty', 'json']).default('pretty'))
  .option('--force', words.force)
  .action(async (files, flags) => {
    exitCode = await (await import('./commands/import.ts')).importFiles(files, flags, terminal);
  });

command('verify <archive...>', words.verify)
  .addOption(new Option('--format <format>', words.verifyFormat).choices(['pretty', 'json']).default('pretty'))
  .action(async (paths, flags) => {
    exitCode = (await import('./commands/verify.ts')).verifyArchives(paths, flags, terminal);
  });

command('publish <dest>', words.publish)
  .addOption(new Option('--site <dir>', words.site).default('_site'))
  .option('--rollback', words.rollback)
  .option('--allow-changes', words.allowChanges)
  .action(async (dest, flags) => {
    exitCode = await (await import('./commands/publish.ts')).publish(dest, flags, terminal);
  });

command('kiosk <dest>', words.kiosk)
  .addOption(new Option('--site <dir>', words.site).default('_site'))
  .addOption(new Option('--idle <seconds>', words.idle).default('120'))
  .action(async (dest, flags) => {
    exitCode = await (await import('./commands/kiosk.ts')).kiosk(dest, flags, terminal);
  });

try {
  // A bare --fix takes no path for its kind.
  await program.parseAsync(process.argv.map((word) => (word === '--fix' ? '--fix=safe' : word)));
  process.exitCode = exitCode;
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = exitCodes.usage;
  } else if (error instanceof RefusedError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = exitCodes.findings;
  } else if (error instanceof CommanderError) {
    const help = ['commander.helpDisplayed', 'commander.version', 'commander.help'].includes(error.code);
    if (!help) process.stderr.write(`${usageSentence(error, language)}${words.seeHelp}\n`);
    process.exitCode = help && error.exitCode === 0 ? exitCodes.good : exitCodes.usage;
  } else {
    process.stderr.write(
      `${say(words.fault, { version: programVersion() })}\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = exitCodes.fault;
  }
}
