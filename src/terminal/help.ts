import type { Language } from '../language/language.js';
import type { Command, Option } from '../reply/command.js';
import { wordingOf } from '../wording/choice.js';

/** Everything that can be typed, a line each. */
export function toHelp(commands: readonly Command[], language: Language): string {
  const { help, quit } = wordingOf(language).terminal;
  const describe = (named: Command | Option) =>
    language === 'hi' || language === 'ja' ? named.descriptionLocalizations[language] : named.description;
  const lines = commands.flatMap((command): [string, string][] => {
    const subcommands = command.options.filter(({ type }) => type === 'subcommand');
    if (subcommands.length > 0)
      return subcommands.map((one) => [`/${command.name} ${one.name}`, describe(one)]);
    const texts = command.options.filter(({ type }) => type === 'text').map(({ name }) => `<${name}>`);
    return [[[`/${command.name}`, ...texts].join(' '), describe(command)]];
  });
  const all = [...lines, ['/help', help], ['/quit', quit]] as const;
  const width = Math.max(...all.map(([typed]) => typed.length));
  return all.map(([typed, meaning]) => `${typed.padEnd(width)}  ${meaning}`).join('\n');
}
