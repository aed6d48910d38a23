import { ApplicationCommandOptionType, ApplicationCommandType, Locale } from 'discord.js';

import type { Problem } from './api-error.js';

/** A command or an option as a request carries it, once it fits Discord's API description. */
export interface Named {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description?: string | null;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
}

export interface CommandOption extends Named {
  readonly type: ApplicationCommandOptionType;
  readonly required?: boolean | null;
  readonly autocomplete?: boolean | null;
  readonly choices?: readonly Choice[] | null;
  readonly options?: readonly CommandOption[] | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly min_value?: number | null;
  readonly max_value?: number | null;
}

export interface Choice {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly value: string | number;
}

export interface CommandBody extends Named {
  readonly type?: ApplicationCommandType | null;
  readonly options?: readonly CommandOption[] | null;
  readonly default_member_permissions?: string | null;
  readonly dm_permission?: boolean | null;
  readonly contexts?: readonly number[] | null;
  readonly integration_types?: readonly number[] | null;
  readonly nsfw?: boolean | null;
}

const MOST_CHARACTERS = 8000;
const MOST_CHAT_INPUT_COMMANDS = 100;
const NAME = /^[-_\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale));
const GROUPS: ReadonlySet<number> = new Set([
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
]);

type Refuse = (path: readonly PropertyKey[], code: string, message: string) => void;

/** What Discord refuses in one command though its API description lets it pass. */
export function commandProblems(command: CommandBody, path: readonly PropertyKey[] = []): Problem[] {
  const problems: Problem[] = [];
  const refuse: Refuse = (at, code, message) => problems.push({ path: [...path, ...at], code, message });

  const isChatInput = (command.type ?? 1) === (ApplicationCommandType.ChatInput as number);
  if (isChatInput) {
    checkName(command, [], refuse);
    if (!command.description) refuse(['description'], 'BASE_TYPE_REQUIRED', 'This field is required');
    checkOptions(command.options ?? [], ['options'], refuse);
  } else {
    if (command.description)
      refuse(
        ['description'],
        'APPLICATION_COMMAND_INVALID_DESCRIPTION',
        'Context menu commands cannot have description',
      );
    if (command.options?.length)
      refuse(['options'], 'APPLICATION_COMMAND_INVALID_OPTIONS', 'Context menu commands cannot have options');
    checkLocales(command, [], refuse);
  }
  const permissions: unknown = command.default_member_permissions;
  if (
    permissions !== undefined &&
    permissions !== null &&
    !(typeof permissions === 'string' && /^\d{1,20}$/.test(permissions))
  )
    refuse(['default_member_permissions'], 'BASE_TYPE_BAD_TYPE', 'Must be a bit set written as a string.');
  const nsfw: unknown = command.nsfw;
  if (nsfw !== undefined && nsfw !== null && typeof nsfw !== 'boolean')
    refuse(['nsfw'], 'BASE_TYPE_BAD_TYPE', 'Must be a boolean.');
  if (sizeOf(command) > MOST_CHARACTERS)
    refuse([], 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${MOST_CHARACTERS})`);
  return problems;
}

/** What Discord refuses in a whole list of commands: names that stand twice, too many of them. */
export function commandListProblems(commands: readonly CommandBody[]): Problem[] {
  const problems: Problem[] = [];
  const refuse: Refuse = (path, code, message) => problems.push({ path, code, message });
  for (const type of [1, 2, 3]) {
    const members = commands
      .map((command, index) => ({ named: command, path: [index] }))
      .filter(({ named }) => (named.type ?? 1) === type);
    checkDuplicates(members, refuse);
    if (type === 1 && members.length > MOST_CHAT_INPUT_COMMANDS)
      refuse([], 'BASE_TYPE_BAD_LENGTH', `At most ${MOST_CHAT_INPUT_COMMANDS} chat input commands.`);
  }
  return problems;
}

function checkOptions(options: readonly CommandOption[], path: readonly PropertyKey[], refuse: Refuse): void {
  checkDuplicates(
    options.map((option, index) => ({ named: option, path: [...path, index] })),
    refuse,
  );
  const groups = options.filter((option) => GROUPS.has(option.type)).length;
  if (groups > 0 && groups < options.length)
    refuse(path, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Sub-commands and options cannot be mixed.');
  let optional = false;
  options.forEach((option, index) => {
    const at = [...path, index];
    checkName(option, at, refuse);
    checkOptions(option.options ?? [], [...at, 'options'], refuse);
    checkChoices(option, at, refuse);
    if (option.required && optional)
      refuse(
        at,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    optional ||= !option.required;
  });
}

function checkChoices(option: CommandOption, path: readonly PropertyKey[], refuse: Refuse): void {
  if (option.autocomplete && option.choices?.length)
    refuse(
      [...path, 'choices'],
      'APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID',
      'Autocomplete options cannot have choices',
    );
  for (const problem of choiceProblems(option.choices ?? [], [...path, 'choices']))
    refuse(problem.path, problem.code, problem.message);
  const names = (option.choices ?? []).map(({ name }) => name);
  if (new Set(names).size < names.length)
    refuse(
      [...path, 'choices'],
      'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
      'Option choice names must be unique',
    );
}

/** Choices of an option, and those that autocomplete offers. */
export function choiceProblems(choices: readonly Choice[], path: readonly PropertyKey[]): Problem[] {
  return choices.flatMap(({ name, name_localizations, value }, index) => {
    const texts: [string, PropertyKey[]][] = [[name, ['name']]];
    for (const [locale, text] of Object.entries(name_localizations ?? {}))
      texts.push([text, ['name_localizations', locale]]);
    if (typeof value === 'string') texts.push([value, ['value']]);
    return texts
      .filter(([text]) => text.trim().length < 1 || text.length > 100)
      .map(([, at]) => ({
        path: [...path, index, ...at],
        code: 'BASE_TYPE_BAD_LENGTH',
        message: 'Must be between 1 and 100 in length.',
      }));
  });
}

function checkName(named: Named, path: readonly PropertyKey[], refuse: Refuse): void {
  const names: [string, PropertyKey[]][] = [[named.name, ['name']]];
  for (const [locale, name] of Object.entries(named.name_localizations ?? {}))
    names.push([name, ['name_localizations', locale]]);
  for (const [name, at] of names)
    if (!NAME.test(name) || name !== name.toLowerCase())
      refuse([...path, ...at], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  checkLocales(named, path, refuse);
}

function checkLocales(named: Named, path: readonly PropertyKey[], refuse: Refuse): void {
  for (const field of ['name_localizations', 'description_localizations'] as const)
    for (const locale of Object.keys(named[field] ?? {}))
      if (!LOCALES.has(locale))
        refuse(
          [...path, field],
          'APPLICATION_COMMAND_INVALID_LOCALE',
          `${locale} is no locale of Discord's.`,
        );
}

/** Names must differ within each locale, a command without one standing under its own name. */
function checkDuplicates(
  members: readonly { named: Named; path: readonly PropertyKey[] }[],
  refuse: Refuse,
): void {
  for (const locale of ['', ...LOCALES]) {
    const seen = new Set<string>();
    for (const { named, path } of members) {
      const name = named.name_localizations?.[locale] ?? named.name;
      if (seen.has(name) && (locale === '' || named.name_localizations?.[locale] !== undefined))
        refuse(path, 'APPLICATION_COMMANDS_DUPLICATE_NAME', `The name ${name} stands twice.`);
      seen.add(name);
    }
  }
}

/** Characters of names, descriptions and choice values; of a localised text the longest counts. */
function sizeOf(
  named: Named & {
    readonly options?: readonly CommandOption[] | null;
    readonly choices?: readonly Choice[] | null;
  },
): number {
  const longest = (
    text: string | null | undefined,
    others: Readonly<Record<string, string>> | null | undefined,
  ) => Math.max(...[text ?? '', ...Object.values(others ?? {})].map((each) => each.length));
  const choices = (named.choices ?? []).reduce(
    (sum, choice) => sum + longest(choice.name, choice.name_localizations) + String(choice.value).length,
    0,
  );
  return (named.options ?? []).reduce(
    (sum, option) => sum + sizeOf(option),
    longest(named.name, named.name_localizations) +
      longest(named.description, named.description_localizations) +
      choices,
  );
}
