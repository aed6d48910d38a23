import { setTimeout } from 'node:timers/promises';
import { MessageFlags, REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createResponder, type Responder } from '../../src/discord/responder.js';
import type { Message } from '../../src/discord/message.js';
import { ASK, register } from '../support/direct-request.js';
import { startDiscord, type DiscordServer } from '../support/discord-server.js';
import type { Sent } from '../support/people.js';

const ANSWER: Message = {
  embeds: [{ description: 'answer' }],
  components: [],
  allowed_mentions: { parse: [] },
};
/** Longer than the first response may take, so no further attempt is made. Seconds. */
const TOO_LONG = 5;
/** A request is given up that hangs for so long. Milliseconds. */
const HANGS = 500;

let discord: DiscordServer;
let sent: Sent;
let responder: Responder;
let hurry: AbortController;

beforeEach(async () => {
  discord = await startDiscord();
  await register(discord, [ASK]);
  sent = discord.slash({ command: 'ask', options: { question: 'x' } });
  const rest = new REST({ api: discord.url, rejectOnRateLimit: () => true, retries: 0, timeout: HANGS });
  hurry = new AbortController();
  responder = createResponder({
    rest,
    applicationId: discord.applicationId,
    interaction: sent,
    hurry: hurry.signal,
  });
});

afterEach(() => discord.close());

describe('a deferral that is given up', () => {
  it('is followed by the answer where it may have come through', async () => {
    discord.faults.answer('/callback', { status: 502, lost: true });
    discord.faults.answer('/callback', { status: 429, retryAfter: TOO_LONG });
    expect(await responder.defer('public')).toBe(true);
    await responder.answer(ANSWER, 'public');
    expect(sent.seen.message?.embeds[0]?.description).toBe('answer');
    expect(discord.refusals).toEqual([]);
  });

  it('is followed by one attempt, and no fault, where it then turns out not to have come through', async () => {
    discord.faults.answer('/callback', { status: 502 });
    discord.faults.answer('/callback', { status: 429, retryAfter: TOO_LONG });
    expect(await responder.defer('public')).toBe(true);
    await responder.answer(ANSWER, 'public');
    expect(sent.seen.acknowledgedAfterMs).toBeNull();
    expect(discord.refusals).toMatchObject([{ method: 'PATCH', code: 10015 }]);
  });

  it('is a fault where it can’t have come through', async () => {
    discord.faults.answer('/callback', { status: 429, retryAfter: TOO_LONG });
    await expect(responder.defer('public')).rejects.toThrow();
  });
});

it('a bot in a hurry cuts a pause short, tries again and again soon, and waits only for what Discord sets', async () => {
  await responder.defer('public');
  discord.faults.answer(/^PATCH/, { status: 500, times: 6 });
  const answered = responder.answer(ANSWER, 'public');
  // By now the pauses have grown to a second and more.
  await setTimeout(1_200);
  discord.faults.answer(/^PATCH/, { status: 429, retryAfter: 0.3 });
  const hurriedAt = Date.now();
  hurry.abort();
  await answered;
  const took = Date.now() - hurriedAt;
  expect(took).toBeGreaterThan(290);
  expect(took).toBeLessThan(2_500);
  expect(sent.seen.message?.embeds[0]?.description).toBe('answer');
  expect(discord.refusals).toEqual([]);
});

describe('an answer that is given up as a first response', () => {
  it('is said once more where it may have come through', async () => {
    discord.faults.answer('/callback', { status: 502, lost: true });
    discord.faults.answer('/callback', { status: 429, retryAfter: TOO_LONG });
    await responder.answer(ANSWER, 'private');
    expect(sent.seen).toMatchObject({ private: true, followUps: [] });
    expect(sent.seen.history.map(({ embeds }) => embeds[0]?.description)).toEqual(['answer', 'answer']);
    expect(discord.refusals).toEqual([]);
  });

  it('is a fault where it can’t have come through', async () => {
    discord.faults.answer('/callback', { status: 429, retryAfter: TOO_LONG });
    await expect(responder.answer(ANSWER, 'public')).rejects.toThrow();
  });
});

it('a deferral that somebody else has answered is not taken for its own after a rate limit', async () => {
  await fetch(`${discord.url}/v10/interactions/${sent.id}/${sent.token}/callback`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 5 }),
  });
  discord.faults.answer('/callback', { status: 429, retryAfter: 0.05 });
  expect(await responder.defer('public')).toBe(false);
});

it('what is told after a public deferral comes though the answer to removing the deferral got lost', async () => {
  await responder.defer('public');
  discord.faults.answer(/^DELETE/, { status: 502, lost: true });
  await responder.tell(ANSWER);
  expect(sent.seen.followUps).toMatchObject([{ embeds: [{ description: 'answer' }] }]);
});

describe('what was shown before the answer, and hangs,', () => {
  const INTERIM: Message = { ...ANSWER, embeds: [{ description: 'half of it' }] };

  it.each(['public', 'private'] as const)(
    'does not stand over a %s answer, however late it comes',
    async (place) => {
      await responder.defer(place);
      discord.faults.hang(/^PATCH/);
      await expect(responder.show(INTERIM)).rejects.toThrow();
      await responder.answer(ANSWER, place);
      discord.faults.clear();
      await discord.until(() => discord.requests.every(({ status }) => status !== null));
      expect(sent.seen).toMatchObject({
        message: null,
        followUps: [
          { embeds: [{ description: 'answer' }], flags: place === 'private' ? MessageFlags.Ephemeral : 0 },
        ],
      });
      expect(discord.refusals).toMatchObject([{ method: 'PATCH', code: 10008 }]);
    },
  );

  it('is not tried again, since another will come', async () => {
    await responder.defer('public');
    discord.faults.answer(/^PATCH/, { status: 429, retryAfter: 0.05 });
    await expect(responder.show(INTERIM)).rejects.toThrow();
    await responder.answer(ANSWER, 'public');
    expect(sent.seen).toMatchObject({ message: { embeds: [{ description: 'answer' }] }, followUps: [] });
  });
});
