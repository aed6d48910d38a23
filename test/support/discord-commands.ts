import { isDeepStrictEqual } from 'node:util';

import {
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandUpdateRequestSchema,
} from 'discord-api-spec/zod';

import { invalidForm, missingAccess, unknownCommand, type Problem } from './api-error.js';
import { commandListProblems, commandProblems, type CommandBody } from './command-rules.js';
import type { ApiRequest, Route } from './discord-http.js';
import { toAnswer, toStored, type RegisteredCommand } from './registered-command.js';
import { schemaProblems } from './schema-problems.js';
import { createSnowflake } from './snowflakes.js';

export interface CommandStore {
  readonly routes: readonly Route[];
  /** Of one guild, or without it the global ones. */
  readonly list: (guildId?: string) => RegisteredCommand[];
  /** The command that a person sees in that guild (null: a direct message) under this name. */
  find(name: string, guildId: string | null): RegisteredCommand | undefined;
}

export function createCommandStore(applicationId: string, guildIds: readonly string[]): CommandStore {
  const scopes = new Map<string, RegisteredCommand[]>();
  const listOf = (scope: string) => scopes.get(scope) ?? [];

  function check(problems: readonly Problem[], commands: readonly CommandBody[]): void {
    const all = problems.length > 0 ? problems : commandListProblems(commands);
    if (all.length > 0) throw invalidForm(all);
  }

  /** The stored form of what was sent: its old id where the name is known, its old version where nothing changed. */
  function store(scope: string, body: CommandBody): RegisteredCommand {
    const before = listOf(scope).find((each) => each.name === body.name && each.type === (body.type ?? 1));
    const content = toStored(body, scope !== '');
    const identity = { id: before?.id ?? createSnowflake(), application_id: applicationId };
    const guild = scope === '' ? {} : { guild_id: scope };
    const unchanged = { ...identity, version: before?.version ?? '', ...guild, ...content };
    return isDeepStrictEqual(unchanged, before) ? unchanged : { ...unchanged, version: createSnowflake() };
  }

  function routesOf(base: string, needsGuild: boolean): Route[] {
    const scopeOf = ([application, guild]: string[]) => {
      if (application !== applicationId || (needsGuild && !guildIds.includes(guild ?? '')))
        throw missingAccess();
      return guild !== undefined && needsGuild ? guild : '';
    };
    const commandAt = (scope: string, parameters: string[]) => {
      const command = listOf(scope).find(({ id }) => id === parameters.at(-1));
      if (!command) throw unknownCommand();
      return command;
    };
    return [
      {
        method: 'GET',
        path: base,
        answer: (request, ...at) => ({
          status: 200,
          body: listOf(scopeOf(at)).map((command) =>
            toAnswer(command, request.query.get('with_localizations') === 'true', request.locale),
          ),
        }),
      },
      {
        method: 'PUT',
        path: base,
        answer(request, ...at) {
          const scope = scopeOf(at);
          const bodies = arrayOf(request);
          const problems = bodies.flatMap((body, index) =>
            bodyProblems(ApplicationCommandUpdateRequestSchema, body, [index]),
          );
          check(problems, bodies);
          scopes.set(
            scope,
            bodies.map((body) => store(scope, body)),
          );
          return { status: 200, body: listOf(scope).map((command) => toAnswer(command, true, undefined)) };
        },
      },
      {
        method: 'POST',
        path: base,
        answer(request, ...at) {
          const scope = scopeOf(at);
          const body = objectOf(request);
          const others = listOf(scope).filter(
            (each) => each.name !== body.name || each.type !== (body.type ?? 1),
          );
          check(bodyProblems(ApplicationCommandCreateRequestSchema, body), [...others, body]);
          const known = others.length < listOf(scope).length;
          const command = store(scope, body);
          scopes.set(scope, [...others, command]);
          return { status: known ? 200 : 201, body: toAnswer(command, true, undefined) };
        },
      },
      {
        method: 'GET',
        path: `${base}/:id`,
        answer: (_, ...at) => ({ status: 200, body: toAnswer(commandAt(scopeOf(at), at), true, undefined) }),
      },
      {
        method: 'PATCH',
        path: `${base}/:id`,
        answer(request, ...at) {
          const scope = scopeOf(at);
          const before = commandAt(scope, at);
          const body = objectOf(request);
          const problems = schemaProblems(
            ApplicationCommandPatchRequestPartialSchema,
            withNumericPermissions(body),
          );
          const merged = { ...before, ...body };
          const others = listOf(scope).filter((each) => each !== before);
          check(problems.length > 0 ? problems : commandProblems(merged), [...others, merged]);
          const guild = before.guild_id === undefined ? {} : { guild_id: before.guild_id };
          const { id, application_id } = before;
          const command = {
            id,
            application_id,
            version: createSnowflake(),
            ...guild,
            ...toStored(merged, scope !== ''),
          };
          scopes.set(
            scope,
            listOf(scope).map((each) => (each === before ? command : each)),
          );
          return { status: 200, body: toAnswer(command, true, undefined) };
        },
      },
      {
        method: 'DELETE',
        path: `${base}/:id`,
        answer(_, ...at) {
          const scope = scopeOf(at);
          const gone = commandAt(scope, at);
          scopes.set(
            scope,
            listOf(scope).filter((each) => each !== gone),
          );
          return { status: 204 };
        },
      },
    ];
  }

  return {
    routes: [
      ...routesOf('/applications/:application/commands', false),
      ...routesOf('/applications/:application/guilds/:guild/commands', true),
    ],
    list: (guildId = '') => structuredClone(listOf(guildId)),
    find(name, guildId) {
      const inGuild = guildId === null ? undefined : listOf(guildId).find((each) => each.name === name);
      return inGuild ?? listOf('').find((each) => each.name === name);
    },
  };
}

function bodyProblems(
  schema: Parameters<typeof schemaProblems>[0],
  body: CommandBody,
  path: PropertyKey[] = [],
): Problem[] {
  const problems = schemaProblems(schema, withNumericPermissions(body), path);
  return problems.length > 0 ? problems : commandProblems(body, path);
}

/** Discord's API description has a number here, its API a string; the string is checked by the rules. */
function withNumericPermissions(body: CommandBody): object {
  return typeof body.default_member_permissions === 'string'
    ? { ...body, default_member_permissions: 0 }
    : body;
}

function arrayOf({ body }: ApiRequest): CommandBody[] {
  if (!Array.isArray(body))
    throw invalidForm([{ path: [], code: 'BASE_TYPE_BAD_TYPE', message: 'Must be a list.' }]);
  return body as CommandBody[];
}

function objectOf({ body }: ApiRequest): CommandBody {
  if (typeof body !== 'object' || body === null)
    throw invalidForm([{ path: [], code: 'BASE_TYPE_BAD_TYPE', message: 'Must be an object.' }]);
  return body as CommandBody;
}
