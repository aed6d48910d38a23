import { DiscordAPIError, type Client, type Interaction } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { ASK, register, request } from './direct-request.js';
import { startDiscord, type DiscordServer } from './discord-server.js';
import { connect, createReferenceClient } from './reference-client.js';

let discord: DiscordServer;
let client: Client;
let failures: unknown[];
let handled: number;

beforeEach(async () => {
  discord = await startDiscord();
  await register(discord, [ASK]);
  client = createReferenceClient(discord);
  handled = 0;
  failures = await connect(discord, client, answer);
});

afterEach(async () => {
  await client.destroy();
  await discord.close();
});

async function answer(interaction: Interaction): Promise<void> {
  handled += 1;
  if (!interaction.isChatInputCommand()) return;
  await interaction.deferReply();
  await interaction.editReply('done');
}

const ask = () => discord.slash({ command: 'ask', options: { question: 'x' } });
const statusesOf = (path: string) =>
  discord.requests.filter((each) => each.path.endsWith(path)).map(({ status }) => status);

describe('faults that a real client gets over', () => {
  it.each([500, 502, 503])('a %i on the edit, twice', async (status) => {
    discord.faults.answer('/messages/@original', { status, times: 2 });
    expect((await ask().answered).message?.content).toBe('done');
    expect(statusesOf('/@original')).toEqual([status, status, 200]);
    expect(discord.refusals).toEqual([]);
  });

  it.each([false, true])('a 429 on the edit, global: %s', async (global) => {
    discord.faults.answer(/^PATCH .*@original$/, { status: 429, retryAfter: 0.2, global });
    expect((await ask().answered).message?.content).toBe('done');
    expect(statusesOf('/@original')).toEqual([429, 200]);
  });

  it('a delayed first response', async () => {
    discord.faults.delay('/callback', 300);
    const { acknowledgedAfterMs, message } = await ask().answered;
    expect(acknowledgedAfterMs).toBeGreaterThanOrEqual(290);
    expect(message?.content).toBe('done');
  });

  it('a hanging edit, once it is let go', async () => {
    discord.faults.hang('/messages/@original');
    const asked = ask();
    await discord.until(() => statusesOf('/@original').includes(null));
    expect(asked.seen.thinking).toBe(true);
    discord.faults.clear();
    expect((await asked.answered).message?.content).toBe('done');
  });
});

describe('faults that reach the handler', () => {
  it('a lost answer: the response counts, its repetition is refused with 40060', async () => {
    discord.faults.answer('/callback', { status: 500, lost: true });
    const asked = ask();
    await expect.poll(() => failures).toHaveLength(1);
    expect((failures[0] as DiscordAPIError).code).toBe(40060);
    expect(asked.seen.thinking).toBe(true);
    expect(discord.refusals).toMatchObject([{ status: 400, code: 40060 }]);
  });

  it('an interaction that comes twice: the second answer is refused with 40060', async () => {
    const asked = ask();
    asked.sendAgain();
    await expect.poll(() => handled).toBe(2);
    await expect.poll(() => failures).toHaveLength(1);
    expect((failures[0] as DiscordAPIError).code).toBe(40060);
    expect((await asked.answered).message?.content).toBe('done');
  });

  it('a revoked token: 401 for everything that needs it, and nothing else', async () => {
    discord.faults.revokeToken();
    await expect(client.application?.fetch()).rejects.toThrow('401');
    expect((await ask().answered).message?.content).toBe('done');
  });
});

it('a fault meets only as many requests as it was set for, and only those that match', async () => {
  const me = () => request(discord, 'GET', '/users/@me');
  discord.faults.answer('GET /users', { status: 502, times: 2 });
  expect((await request(discord, 'GET', '/applications/@me')).status).toBe(200);
  expect([(await me()).status, (await me()).status, (await me()).status]).toEqual([502, 502, 200]);
  expect(discord.requests.filter(({ fault }) => fault)).toHaveLength(2);
});

it('a 429 says how long to wait, and whether for everything', async () => {
  discord.faults.answer('/users', { status: 429, retryAfter: 2.5, global: true });
  const { status, body } = await request(discord, 'GET', '/users/@me');
  expect([status, body]).toEqual([429, expect.objectContaining({ retry_after: 2.5, global: true })]);
});
