import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
  PermissionFlagsBits,
  Routes,
  type REST,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command, Option } from '../reply/command.js';

export interface RegistrationOptions {
  readonly rest: REST;
  readonly applicationId: string;
  /** Undefined: in every server. */
  readonly guildId: string | undefined;
  readonly commands: readonly Command[];
}

/** Tells Discord which commands there are, where it knows others. True where it had to. */
export async function registerCommands(options: RegistrationOptions): Promise<boolean> {
  const { rest, applicationId, guildId, commands } = options;
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const wanted = commands.map((command) => toRegistration(command, guildId !== undefined));
  const registered = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  if (Array.isArray(registered) && isSame(wanted, registered)) return false;
  await rest.put(route, { body: wanted });
  return true;
}

type Registration = RESTPutAPIApplicationCommandsJSONBody[number];

/** A server's own commands have no contexts: they exist nowhere else. */
function toRegistration(command: Command, inOneServer: boolean): Registration {
  const contexts = command.moderatorsOnly
    ? [InteractionContextType.Guild]
    : [InteractionContextType.Guild, InteractionContextType.BotDM];
  return {
    type: ApplicationCommandType.ChatInput,
    ...toNames(command),
    options: command.options.map(toOption),
    ...(command.moderatorsOnly
      ? { default_member_permissions: String(PermissionFlagsBits.ManageGuild) }
      : {}),
    ...(inOneServer ? {} : { contexts }),
  } as Registration;
}

const OPTION_TYPES = {
  text: ApplicationCommandOptionType.String,
  switch: ApplicationCommandOptionType.Boolean,
  subcommand: ApplicationCommandOptionType.Subcommand,
} as const;

function toOption(option: Option): object {
  return {
    type: OPTION_TYPES[option.type],
    ...toNames(option),
    ...(option.required ? { required: true } : {}),
    ...(option.completes ? { autocomplete: true } : {}),
  };
}

function toNames(named: Command | Option): object {
  return {
    name: named.name,
    name_localizations: named.nameLocalizations,
    description: named.description,
    description_localizations: named.descriptionLocalizations,
  };
}

/** Commands in any order; Discord adds ids and versions, and fills in what is left out with empty values. */
function isSame(wanted: readonly Registration[], registered: readonly unknown[]): boolean {
  const toSorted = (commands: readonly unknown[]) =>
    commands.map((one) => JSON.stringify(toEssence(one))).sort(byText);
  return JSON.stringify(toSorted(wanted)) === JSON.stringify(toSorted(registered));
}

/** Every field by which a registration can differ in what people see. */
const FIELDS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'default_member_permissions',
  'contexts',
  'nsfw',
  'required',
  'autocomplete',
  'choices',
  'channel_types',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'options',
] as const;

function toEssence(value: unknown): unknown {
  const known = (value ?? {}) as Readonly<Record<string, unknown>>;
  return FIELDS.map((field) => {
    const content = known[field];
    if (field === 'options') return Array.isArray(content) ? content.map(toEssence) : [];
    if (content === undefined || content === null || content === false) return null;
    if (field === 'contexts' && Array.isArray(content)) return content.map(String).sort(byText);
    if (Array.isArray(content)) return content.length === 0 ? null : content;
    return typeof content === 'object'
      ? Object.entries(content).sort(([one], [other]) => byText(one, other))
      : content;
  });
}

function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
