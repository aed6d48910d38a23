import type { Command, Request } from '../reply/command.js';

/** What a line asks for. */
export type Input =
  | { readonly kind: 'nothing' | 'help' | 'quit' | 'unknown' }
  | { readonly kind: 'press'; readonly number: number }
  | {
      readonly kind: 'command';
      readonly command: Command;
      readonly request: Pick<Request, 'subcommand' | 'values'>;
    };

/** `/name text`, `/name subcommand`, `/1` for a button; a line without a slash goes to the first command, which asks. */
export function parseInput(line: string, commands: readonly Command[]): Input {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  const [, name, rest = ''] = /^\/(\S*)(?:\s+(.*))?$/su.exec(text) ?? [];
  const [first] = commands;
  if (name === undefined) return first ? toCommandInput(first, text) : { kind: 'unknown' };
  if (name === 'help' || name === 'quit') return { kind: name };
  if (/^\d{1,2}$/.test(name)) return { kind: 'press', number: Number(name) };
  const command = commands.find((one) => one.name === name);
  return command ? toCommandInput(command, rest) : { kind: 'unknown' };
}

function toCommandInput(command: Command, text: string): Input {
  const subcommands = command.options.filter(({ type }) => type === 'subcommand');
  if (subcommands.length > 0) {
    const subcommand = subcommands.find((one) => one.name === text)?.name;
    return subcommand === undefined
      ? { kind: 'unknown' }
      : { kind: 'command', command, request: { subcommand, values: {} } };
  }
  const option = command.options.find(({ type }) => type === 'text');
  if (option?.required && text === '') return { kind: 'help' };
  const values = option ? { [option.name]: text } : {};
  return { kind: 'command', command, request: { subcommand: null, values } };
}
