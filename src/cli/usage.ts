import type { CommanderError, HelpConfiguration, Option } from 'commander';
import type { Language } from '../diagnostics/words.ts';
import { placeholdersIn } from './usage-words.ts';
import { cliWords, say } from './words.ts';

/** What an option does, what may stand behind it, and what holds without it. */
function optionHelp(option: Option, language: Language): string {
  const words = cliWords(language);
  const preset = option.defaultValue;
  const choices =
    option.argChoices && say(words.choices, { choices: option.argChoices.join(language === 'en' ? ', ' : '、') });
  const unlessGiven = typeof preset === 'string' && say(words.preset, { value: preset });
  return `${option.description}${choices || ''}${unlessGiven || ''}`;
}

/** The help of a command in the user's language: titles, names of values, choices. */
export function helpIn(language: Language): HelpConfiguration {
  const words = cliWords(language);
  const titles: Record<string, string> = {
    'Usage:': words.usage,
    'Commands:': words.commands,
    'Arguments:': words.arguments,
    'Options:': words.options,
  };
  return {
    // Chinese letters take two columns.
    displayWidth: (text) => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0),
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: (text) => placeholdersIn(language, text),
    optionTerm: (option) => placeholdersIn(language, option.flags),
    optionDescription: (option) => optionHelp(option, language),
    subcommandTerm: (command) => placeholdersIn(language, [command.name(), command.usage()].join(' ').trim()),
  };
}

/** What is wrong with the command line, in the user's language. */
export function usageSentence({ code, message }: CommanderError, language: Language): string {
  const words = cliWords(language);
  const named = placeholdersIn(language, /'([^']+)'/.exec(message)?.[1] ?? '');
  const nearest = /\(Did you mean (?:one of )?([^)?]+)\?\)/.exec(message)?.[1];
  const hint = nearest === undefined ? '' : say(words.nearest, { name: nearest });
  const choice = /argument '(.*)' is invalid\. Allowed choices are (.+)\.$/s.exec(message);
  const counts = /Expected (\d+) arguments? but got (\d+)/.exec(message);
  const sentences: Record<string, string> = {
    'commander.unknownOption': say(words.unknownOption, { option: named }) + hint,
    'commander.unknownCommand': say(words.unknownCommand, { command: named }) + hint,
    'commander.missingArgument': say(words.missingArgument, {
      argument: placeholdersIn(language, `<${named}>`).slice(1, -1),
    }),
    'commander.missingMandatoryOptionValue': say(words.missingOption, { option: named }),
    'commander.optionMissingArgument': say(words.missingValue, { option: named }),
    'commander.excessArguments': say(words.tooMany, {
      command: named,
      wanted: counts?.[1] ?? '',
      given: counts?.[2] ?? '',
    }),
    'commander.invalidArgument': say(words.notOne, {
      name: choice?.[1] ?? named,
      choices: choice?.[2]?.replaceAll(', ', language === 'en' ? ', ' : '、') ?? '',
    }),
  };
  return sentences[code] ?? say(words.wrongUse, { message: message.replace(/^error: /, '') });
}
