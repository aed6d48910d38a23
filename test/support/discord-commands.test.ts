import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { ASK, request } from './direct-request.js';
import { startDiscord, type DiscordServer } from './discord-server.js';

let discord: DiscordServer;

beforeEach(async () => {
  discord = await startDiscord();
});

afterEach(() => discord.close());

const base = () => `/applications/${discord.applicationId}/commands`;
const put = (...commands: unknown[]) => request(discord, 'PUT', base(), commands);
const option = (changes: object = {}) => ({ type: 3, name: 'question', description: 'd', ...changes });
const command = (changes: object = {}) => ({ name: 'ask', description: 'd', ...changes });
const withOptions = (...options: object[]) => command({ options });
const text = (length: number) => 'x'.repeat(length);

describe('a list of commands is refused', () => {
  it.each<[string, readonly object[]]>([
    ['for a capital in a name', [command({ name: 'Ask' })]],
    ['for a space in a name', [command({ name: 'a sk' })]],
    ['for a name over 32', [command({ name: text(33) })]],
    ['for a capital in a localised name', [command({ name_localizations: { 'en-GB': 'Ask' } })]],
    ['for an unknown locale', [command({ name_localizations: { bn: 'ask' } })]],
    ['for an unknown locale of a description', [command({ description_localizations: { xx: 'ask' } })]],
    ['without a description', [command({ description: '' })]],
    ['for a description over 100', [command({ description: text(101) })]],
    ['for a name that stands twice', [command(), command()]],
    [
      'for a localised name that stands twice',
      [command({ name_localizations: { hi: 'क' } }), command({ name: 'b', name_localizations: { hi: 'क' } })],
    ],
    ['for permissions that are a number', [command({ default_member_permissions: 32 })]],
    ['for permissions that are no number', [command({ default_member_permissions: 'ManageGuild' })]],
    ['for an age limit that is no boolean', [command({ nsfw: 'yes' })]],
    ['for a description of a context menu command', [command({ type: 3 })]],
    ['for options of a context menu command', [command({ type: 3, description: '', options: [option()] })]],
    [
      'for a choice that stands twice',
      [
        withOptions(
          option({
            choices: [
              { name: 'n', value: '1' },
              { name: 'n', value: '2' },
            ],
          }),
        ),
      ],
    ],
    ['for a context that does not exist', [command({ contexts: [7] })]],
    ['for more than 100 commands', Array.from({ length: 101 }, (_, index) => command({ name: `c${index}` }))],
    ['for an option with a capital', [withOptions(option({ name: 'Question' }))]],
    ['for an option that stands twice', [withOptions(option(), option())]],
    ['for an option without a description', [withOptions(option({ description: undefined }))]],
    [
      'for a required option after an optional one',
      [withOptions(option(), option({ name: 'b', required: true }))],
    ],
    [
      'for 26 options',
      [withOptions(...Array.from({ length: 26 }, (_, index) => option({ name: `o${index}` })))],
    ],
    [
      'for options beside subcommands',
      [withOptions({ type: 1, name: 'status', description: 'd' }, option())],
    ],
    [
      'for a fault inside a subcommand',
      [withOptions({ type: 1, name: 'status', description: 'd', options: [option({ name: 'A' })] })],
    ],
    [
      'for 26 choices',
      [
        withOptions(
          option({
            choices: Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: `${index}` })),
          }),
        ),
      ],
    ],
    ['for a choice value over 100', [withOptions(option({ choices: [{ name: 'n', value: text(101) }] }))]],
    [
      'for choices beside autocomplete',
      [withOptions(option({ autocomplete: true, choices: [{ name: 'n', value: 'v' }] }))],
    ],
    [
      'for more than 8000 characters in all',
      [
        withOptions(
          ...[0, 1].map((n) =>
            option({
              name: `o${n}`,
              choices: Array.from({ length: 25 }, (_, index) => ({
                name: text(98) + (index + 10),
                value: text(100),
              })),
            }),
          ),
        ),
      ],
    ],
  ])('%s', async (_, commands) => {
    const { status, body } = await put(...commands);
    expect({ status, body }).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(discord.refusals).toHaveLength(1);
    expect(discord.commands()).toEqual([]);
  });
});

describe('commands are taken', () => {
  it('with names in Hindi and Japanese', async () => {
    const names = { hi: 'पूछो', ja: '質問' };
    expect((await put(command({ name_localizations: names }))).status).toBe(200);
  });

  it('with permissions as a string, and come back with what Discord fills in', async () => {
    const { body } = await put(command({ ...ASK, default_member_permissions: '32' }));
    expect(body).toEqual([
      {
        id: expect.stringMatching(/^\d{17,20}$/),
        application_id: discord.applicationId,
        version: expect.stringMatching(/^\d{17,20}$/),
        type: 1,
        name: 'ask',
        name_localizations: null,
        description: 'Asks the documents',
        description_localizations: null,
        default_member_permissions: '32',
        dm_permission: true,
        contexts: null,
        integration_types: [0, 1],
        nsfw: false,
        options: [
          expect.objectContaining({
            name: 'question',
            required: true,
            autocomplete: true,
            name_localizations: null,
          }),
          {
            type: 5,
            name: 'private',
            description: 'For you alone',
            name_localizations: null,
            description_localizations: null,
          },
        ],
      },
    ]);
  });

  it('keep id and version where nothing changes, and the id where something does', async () => {
    const before = (await put(ASK, command({ name: 'other' }))).body;
    expect((await put(ASK, command({ name: 'other' }))).body).toEqual(before);
    const after = (await put({ ...ASK, description: 'new' })).body;
    expect(after).toHaveLength(1);
    expect(after[0].id).toBe(before[0].id);
    expect(after[0].version).not.toBe(before[0].version);
  });

  it('show localised texts only to those who ask for them', async () => {
    await put(command({ name_localizations: { ja: '質問', hi: 'पूछो' } }));
    const [plain] = (await request(discord, 'GET', base())).body;
    expect(plain).not.toHaveProperty('name_localizations');
    const [full] = (await request(discord, 'GET', `${base()}?with_localizations=true`)).body;
    expect(full.name_localizations).toEqual({ hi: 'पूछो', ja: '質問' });
  });

  it('one by one: made, replaced, changed, read and deleted', async () => {
    const made = await request(discord, 'POST', base(), ASK);
    expect(made.status).toBe(201);
    const replaced = await request(discord, 'POST', base(), { ...ASK, description: 'new' });
    expect(replaced).toMatchObject({ status: 200, body: { id: made.body.id, description: 'new' } });
    const path = `${base()}/${made.body.id}`;
    expect((await request(discord, 'PATCH', path, { description: 'newer' })).status).toBe(200);
    expect((await request(discord, 'GET', path)).body).toMatchObject({ description: 'newer', name: 'ask' });
    expect((await request(discord, 'PATCH', path, { name: 'ASK' })).body.code).toBe(50035);
    expect((await request(discord, 'DELETE', path)).status).toBe(204);
    expect(await request(discord, 'GET', path)).toMatchObject({ status: 404, body: { code: 10063 } });
  });

  it('for one guild, without what only global commands can say', async () => {
    const [guild = ''] = discord.guildIds;
    const path = `/applications/${discord.applicationId}/guilds/${guild}/commands`;
    const { body } = await request(discord, 'PUT', path, [command({ contexts: [0] })]);
    expect(body[0]).toMatchObject({ guild_id: guild, contexts: null });
    expect(body[0]).not.toHaveProperty('dm_permission');
    expect(discord.commands(guild)).toHaveLength(1);
    expect(() => discord.slash({ command: 'ask' })).not.toThrow();
    expect(() => discord.slash({ command: 'ask', dm: true })).toThrow('No command /ask');
  });

  it('not for a guild that the bot is not in, nor for another application', async () => {
    const paths = [`/applications/${discord.applicationId}/guilds/1/commands`, '/applications/1/commands'];
    for (const path of paths) expect((await request(discord, 'PUT', path, [])).body.code).toBe(50001);
  });

  it('only where their contexts say', async () => {
    await put(command({ contexts: [0] }));
    expect(() => discord.slash({ command: 'ask', dm: true })).toThrow('not offered in direct messages');
  });
});
