import { ApplicationCommandOptionType as OptionType } from 'discord.js';

import type { CommandOption } from './command-rules.js';
import type { RegisteredCommand } from './registered-command.js';

type OptionValue = string | number | boolean;

/** What a person has put into a command. */
export interface CommandInput {
  readonly command: string;
  readonly subcommand?: string;
  readonly options?: Readonly<Record<string, OptionValue>>;
}

export interface SentOption {
  readonly name: string;
  readonly type: number;
  readonly value?: OptionValue;
  readonly focused?: true;
  readonly options?: readonly SentOption[];
}

const LONGEST_STRING = 6000;
const JS_TYPES: Readonly<Record<number, string>> = {
  [OptionType.String]: 'string',
  [OptionType.Boolean]: 'boolean',
  [OptionType.Integer]: 'number',
  [OptionType.Number]: 'number',
};

/** The options of an INTERACTION_CREATE; throws where Discord's client would not let a person send them. */
export function toSentOptions(command: RegisteredCommand, input: CommandInput): SentOption[] {
  const { options, wrap } = enter(command, input);
  for (const option of options)
    if (option.required && input.options?.[option.name] === undefined)
      throw new Error(`/${command.name} needs the option ${option.name}.`);
  return wrap(toValues(command, options, input));
}

/** As above while one option is being typed: required ones may still be missing. */
export function toTypedOptions(
  command: RegisteredCommand,
  input: CommandInput & { readonly option: string; readonly value: string },
): SentOption[] {
  const { options, wrap } = enter(command, input);
  const typed = options.find(({ name }) => name === input.option);
  if (!typed?.autocomplete) throw new Error(`/${command.name} does not complete the option ${input.option}.`);
  const focused: SentOption = { name: typed.name, type: typed.type, value: input.value, focused: true };
  return wrap([...toValues(command, options, input), focused]);
}

/** The options that stand where the person is: in the command itself, or in its subcommand. */
function enter(command: RegisteredCommand, { subcommand }: CommandInput) {
  const members = command.options ?? [];
  const subcommands = members.filter(({ type }) => type === OptionType.Subcommand);
  if (subcommand === undefined) {
    if (subcommands.length > 0)
      throw new Error(`/${command.name} needs one of ${subcommands.map(({ name }) => name).join(', ')}.`);
    return { options: members, wrap: (sent: SentOption[]) => sent };
  }
  const chosen = subcommands.find(({ name }) => name === subcommand);
  if (!chosen) throw new Error(`/${command.name} has no subcommand ${subcommand}.`);
  const { name, type } = chosen;
  return { options: chosen.options ?? [], wrap: (sent: SentOption[]) => [{ name, type, options: sent }] };
}

function toValues(
  command: RegisteredCommand,
  options: readonly CommandOption[],
  input: CommandInput,
): SentOption[] {
  return Object.entries(input.options ?? {}).map(([name, value]) => {
    const option = options.find((each) => each.name === name);
    if (!option) throw new Error(`/${command.name} has no option ${name}.`);
    const fault = valueFault(option, value);
    if (fault) throw new Error(`/${command.name} does not take this ${name}: ${fault}.`);
    return { name, type: option.type, value };
  });
}

function valueFault(option: CommandOption, value: OptionValue): string | undefined {
  const { min_length, max_length, min_value, max_value, choices } = option;
  if (typeof value !== JS_TYPES[option.type])
    return `it must be a ${JS_TYPES[option.type] ?? 'kind the stand-in lacks'}`;
  if (choices?.length && !choices.some((choice) => choice.value === value))
    return 'it is none of the choices';
  if (typeof value === 'string') {
    if (value.length < Math.max(min_length ?? 0, option.required ? 1 : 0)) return 'it is too short';
    if (value.length > (max_length ?? LONGEST_STRING)) return 'it is too long';
  }
  if (typeof value === 'number') {
    if (value < (min_value ?? -Infinity) || value > (max_value ?? Infinity)) return 'it is out of range';
    if (option.type === OptionType.Integer && !Number.isInteger(value)) return 'it is no integer';
  }
  return undefined;
}
