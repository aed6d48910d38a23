import { MessageFlags } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ASK, register, request } from './direct-request.js';
import { startDiscord, type DiscordServer } from './discord-server.js';

const OFF = { allowed_mentions: { parse: [] } };
const text = (length: number) => 'x'.repeat(length);
const button = (changes: object = {}) => ({ type: 2, style: 1, label: 'more', custom_id: 'a', ...changes });
const row = (...components: object[]) => ({ type: 1, components });
const buttons = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => button({ custom_id: `${from + index}` }));
const embed = (changes: object) => ({ content: 'x', embeds: [{ description: 'd', ...changes }] });
const components = (...rows: object[]) => ({ content: 'x', components: rows });

let discord: DiscordServer;

beforeAll(async () => {
  discord = await startDiscord();
  await register(discord, [ASK]);
});

afterAll(() => discord.close());

/** Sends the message as a first response; the paths at which it is refused, `null` where it is taken. */
async function refusedAt(message: object): Promise<string[] | null> {
  const { id, token } = discord.slash({ command: 'ask', options: { question: 'x' } });
  const before = discord.refusals.length;
  const body = { type: 4, data: { ...OFF, ...message } };
  const answer = await request(discord, 'POST', `/interactions/${id}/${token}/callback`, body);
  expect(discord.refusals.length - before).toBe(answer.status === 204 ? 0 : 1);
  if (answer.status === 204) return null;
  expect(answer).toMatchObject({ status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
  expect(discord.refusals.at(-1)).toMatchObject({ status: 400, code: 50035, errors: answer.body.errors });
  return pathsOf(answer.body.errors);
}

function pathsOf(tree: Record<string, unknown>, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    key === '_errors'
      ? [prefix]
      : pathsOf(value as Record<string, unknown>, prefix ? `${prefix}.${key}` : key),
  );
}

describe('a message is refused', () => {
  it.each<[string, object, string]>([
    ['with content over 2000', { content: text(2001) }, 'data.content'],
    ['with 11 embeds', { embeds: Array(11).fill({ description: 'd' }) }, 'data.embeds'],
    ['with a title over 256', embed({ title: text(257) }), 'data.embeds.0.title'],
    ['with a description over 4096', embed({ description: text(4097) }), 'data.embeds.0.description'],
    ['with 26 fields', embed({ fields: Array(26).fill({ name: 'n', value: 'v' }) }), 'data.embeds.0.fields'],
    [
      'with a field name over 256',
      embed({ fields: [{ name: text(257), value: 'v' }] }),
      'data.embeds.0.fields.0.name',
    ],
    [
      'with a field over 1024',
      embed({ fields: [{ name: 'n', value: text(1025) }] }),
      'data.embeds.0.fields.0.value',
    ],
    ['with a blank field', embed({ fields: [{ name: 'n', value: ' ' }] }), 'data.embeds.0.fields.0.value'],
    ['with a footer over 2048', embed({ footer: { text: text(2049) } }), 'data.embeds.0.footer.text'],
    ['with an author over 256', embed({ author: { name: text(257) } }), 'data.embeds.0.author.name'],
    ['with an empty embed', { content: 'x', embeds: [{ color: 1 }] }, 'data.embeds.0.description'],
    [
      'with embeds over 6000 in all',
      { embeds: [{ description: text(3000) }, { description: text(2990), footer: { text: text(11) } }] },
      'data.embeds',
    ],
    ['with 6 buttons in a row', components(row(...buttons(6))), 'data.components.0.components'],
    ['with an empty row', components(row()), 'data.components.0.components'],
    ['with 6 rows', components(...[0, 1, 2, 3, 4, 5].map((n) => row(...buttons(1, n)))), 'data.components'],
    ['with a button outside a row', components(button()), 'data.components.0'],
    [
      'with text as a component without version 2',
      components({ type: 10, content: 'x' }),
      'data.components.0.type',
    ],
    [
      'with a label over 80',
      components(row(button({ label: text(81) }))),
      'data.components.0.components.0.label',
    ],
    [
      'with neither label nor emoji',
      components(row(button({ label: ' ' }))),
      'data.components.0.components.0.label',
    ],
    [
      'with a custom id over 100',
      components(row(button({ custom_id: text(101) }))),
      'data.components.0.components.0.custom_id',
    ],
    [
      'with an empty custom id',
      components(row(button({ custom_id: '' }))),
      'data.components.0.components.0.custom_id',
    ],
    [
      'with no custom id',
      components(row(button({ custom_id: undefined }))),
      'data.components.0.components.0.custom_id',
    ],
    [
      'with a custom id twice',
      components(row(button()), row(button())),
      'data.components.1.components.0.custom_id',
    ],
    [
      'with a link without an address',
      components(row({ type: 2, style: 5, label: 'x' })),
      'data.components.0.components.0.url',
    ],
    [
      'with a link that has a custom id',
      components(row(button({ style: 5, url: 'https://example.org' }))),
      'data.components.0.components.0.custom_id',
    ],
    [
      'with an address on a button that is no link',
      components(row(button({ url: 'https://example.org' }))),
      'data.components.0.components.0.url',
    ],
    [
      'with a premium button for nothing',
      components(row({ type: 2, style: 6 })),
      'data.components.0.components.0.sku_id',
    ],
    ['with a blank footer', embed({ footer: { text: '' } }), 'data.embeds.0.footer.text'],
    ['with a blank author', embed({ author: { name: '' } }), 'data.embeds.0.author.name'],
    [
      'with over 40 components of version 2',
      {
        flags: MessageFlags.IsComponentsV2,
        components: Array(8).fill({ type: 17, components: Array(5).fill({ type: 10, content: 'x' }) }),
      },
      'data.components',
    ],
    ['without allowed_mentions', { content: 'x', allowed_mentions: undefined }, 'data.allowed_mentions'],
    [
      'with mentions of users on',
      { content: 'x', allowed_mentions: { parse: ['users'] } },
      'data.allowed_mentions',
    ],
    [
      'with mentions of one user',
      { content: 'x', allowed_mentions: { parse: [], users: ['1'] } },
      'data.allowed_mentions',
    ],
    [
      'with the author replied to',
      { content: 'x', allowed_mentions: { parse: [], replied_user: true } },
      'data.allowed_mentions',
    ],
    [
      'with text in components over 4000',
      {
        flags: MessageFlags.IsComponentsV2,
        components: [
          { type: 10, content: text(2000) },
          { type: 10, content: text(2001) },
        ],
      },
      'data.components',
    ],
    [
      'with content beside components of version 2',
      { flags: MessageFlags.IsComponentsV2, content: 'x', components: [{ type: 10, content: 'y' }] },
      'data.content',
    ],
  ])('%s', async (_, message, path) => {
    expect(await refusedAt(message)).toEqual([path]);
  });

  it.each<[string, object]>([
    ['with nothing', {}],
    ['with blank content', { content: ' \n' }],
    ['with buttons alone', { components: [row(button())] }],
  ])('%s, as empty', async (_, message) => {
    const { id, token } = discord.slash({ command: 'ask', options: { question: 'x' } });
    const body = { type: 4, data: { ...OFF, ...message } };
    const answer = await request(discord, 'POST', `/interactions/${id}/${token}/callback`, body);
    expect(answer).toMatchObject({ status: 400, body: { code: 50006 } });
  });

  it('in edits and follow-ups as well', async () => {
    const { id, token } = discord.slash({ command: 'ask', options: { question: 'x' } });
    await request(discord, 'POST', `/interactions/${id}/${token}/callback`, {
      type: 4,
      data: { content: 'x', ...OFF },
    });
    const webhook = `/webhooks/${discord.applicationId}/${token}`;
    for (const body of [{ content: text(2001), ...OFF }, { content: 'x' }]) {
      expect((await request(discord, 'PATCH', `${webhook}/messages/@original`, body)).body.code).toBe(50035);
      expect((await request(discord, 'POST', webhook, body)).body.code).toBe(50035);
    }
  });
});

describe('a message is taken', () => {
  it.each<[string, object]>([
    ['with 2000 characters', { content: text(2000) }],
    [
      'with 6000 characters in embeds',
      { embeds: [{ description: text(4096) }, { description: text(1904) }] },
    ],
    ['with 25 full buttons', components(...[0, 1, 2, 3, 4].map((n) => row(...buttons(5, 5 * n))))],
    ['with an emoji for a label', components(row(button({ label: undefined, emoji: { name: '📄' } })))],
    ['with a link', components(row({ type: 2, style: 5, label: 'x', url: 'https://example.org' }))],
    [
      'with components of version 2',
      { flags: MessageFlags.IsComponentsV2, components: [{ type: 10, content: text(4000) }] },
    ],
  ])('%s', async (_, message) => {
    expect(await refusedAt(message)).toBeNull();
  });
});

it('what is no JSON, and what has no place, is refused', async () => {
  const response = await fetch(`${discord.url}/v10/applications/${discord.applicationId}/commands`, {
    method: 'PUT',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: '{',
  });
  expect(await response.json()).toMatchObject({ code: 50109 });
  expect((await request(discord, 'GET', '/nowhere')).status).toBe(404);
  expect((await request(discord, 'GET', '/users/@me', undefined, 'wrong')).status).toBe(401);
  expect(discord.refusals.slice(-3).map(({ status }) => status)).toEqual([400, 404, 401]);
});
