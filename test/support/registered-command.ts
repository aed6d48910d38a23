import type { CommandBody, CommandOption, Named } from './command-rules.js';

/** A command as Discord stores and returns it. */
export interface RegisteredCommand extends CommandBody {
  readonly id: string;
  readonly application_id: string;
  /** Changes only when the command does. */
  readonly version: string;
  readonly guild_id?: string;
  readonly type: number;
}

/**
 * With the defaults that Discord fills in, and without what it leaves out. Where a command is offered is for global
 * commands alone to say.
 */
export function toStored(body: CommandBody, inGuild: boolean): CommandBody & { readonly type: number } {
  const contexts = body.contexts && !inGuild ? body.contexts.toSorted((a, b) => a - b) : null;
  return {
    default_member_permissions: body.default_member_permissions ?? null,
    type: body.type ?? 1,
    ...toStoredTexts(body),
    contexts,
    integration_types: inGuild ? [0] : (body.integration_types?.toSorted((a, b) => a - b) ?? [0, 1]),
    nsfw: body.nsfw ?? false,
    ...(inGuild ? {} : { dm_permission: contexts ? contexts.includes(1) : (body.dm_permission ?? true) }),
    ...(body.options?.length ? { options: body.options.map(toStoredOption) } : {}),
  };
}

function toStoredTexts(named: Named): Named {
  return {
    name: named.name,
    name_localizations: toSorted(named.name_localizations),
    description: named.description ?? '',
    description_localizations: toSorted(named.description_localizations),
  };
}

/** Discord does not keep the order in which locales were sent. */
function toSorted(texts: Readonly<Record<string, string>> | null | undefined): Record<string, string> | null {
  return texts ? Object.fromEntries(Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1))) : null;
}

/** False and empty members are left out of options. */
function toStoredOption(option: CommandOption): CommandOption {
  const { name, name_localizations, description, description_localizations, choices, options, ...rest } =
    option;
  const kept = Object.entries(rest).filter(
    ([, value]) => value !== false && value !== null && value !== undefined,
  );
  return {
    ...(Object.fromEntries(kept) as Pick<CommandOption, 'type'>),
    ...toStoredTexts({ name, name_localizations, description, description_localizations } as Named),
    ...(choices?.length
      ? {
          choices: choices.map((choice) => ({
            ...choice,
            name_localizations: toSorted(choice.name_localizations),
          })),
        }
      : {}),
    ...(options?.length ? { options: options.map(toStoredOption) } : {}),
  };
}

/** Without `with_localizations` a reader gets the texts of the locale in its header, if any, and no tables. */
export function toAnswer<T extends Named>(named: T, withTables: boolean, locale: string | undefined): object {
  const { name_localizations: names, description_localizations: descriptions, ...rest } = named;
  const nested = Object.entries(rest).map(([key, value]) =>
    (key === 'options' || key === 'choices') && Array.isArray(value)
      ? [key, value.map((each: Named) => toAnswer(each, withTables, locale))]
      : [key, value as unknown],
  );
  const name = locale === undefined ? undefined : names?.[locale];
  const description = locale === undefined ? undefined : descriptions?.[locale];
  return {
    ...(Object.fromEntries(nested) as object),
    ...(withTables
      ? {
          name_localizations: names,
          ...('description' in named ? { description_localizations: descriptions } : {}),
        }
      : {}),
    ...(name === undefined ? {} : { name_localized: name }),
    ...(description === undefined ? {} : { description_localized: description }),
  };
}
