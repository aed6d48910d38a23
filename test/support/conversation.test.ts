import { MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { ASK, register, request } from './direct-request.js';
import { startDiscord, type DiscordServer } from './discord-server.js';
import type { Sent } from './people.js';

const OFF = { allowed_mentions: { parse: [] } };

let discord: DiscordServer;
let sent: Sent;

async function start(options: Parameters<typeof startDiscord>[0] = {}): Promise<void> {
  discord = await startDiscord(options);
  await register(discord, [ASK]);
  sent = discord.slash({ command: 'ask', options: { question: 'x' } });
}

afterEach(() => discord.close());

const respond = (body: object, query = '') =>
  request(discord, 'POST', `/interactions/${sent.id}/${sent.token}/callback${query}`, body);
const reply = (content: string) => respond({ type: 4, data: { content, ...OFF } });
const defer = (flags = 0) => respond({ type: 5, data: { flags } });
const webhook = (method: string, rest: string, body?: object, token = sent.token) =>
  request(discord, method, `/webhooks/${discord.applicationId}/${token}${rest}`, body);
const edit = (content: string) => webhook('PATCH', '/messages/@original', { content, ...OFF });
const followUp = (content: string, flags = 0) => webhook('POST', '', { content, flags, ...OFF });

describe('the first response', () => {
  beforeEach(() => start());

  it('is taken once: the second is refused with 40060', async () => {
    expect((await defer()).status).toBe(204);
    expect(await defer()).toMatchObject({ status: 400, body: { code: 40060 } });
    expect(discord.refusals).toMatchObject([{ code: 40060 }]);
    expect(sent.seen.callbacks).toHaveLength(1);
  });

  it('is refused for an unknown interaction or token with 10062', async () => {
    for (const path of [`/interactions/1/${sent.token}/callback`, `/interactions/${sent.id}/x/callback`])
      expect(await request(discord, 'POST', path, { type: 5 })).toMatchObject({
        status: 404,
        body: { code: 10062 },
      });
  });

  it('comes back with its message where that is asked for', async () => {
    const { status, body } = await respond(
      { type: 4, data: { content: 'x', ...OFF } },
      '?with_response=true',
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      interaction: { id: sent.id, type: 2 },
      resource: { type: 4, message: { content: 'x' } },
    });
  });

  it.each([6, 7, 8, 1, 99])('cannot be of type %i for a command', async (type) => {
    expect(await respond({ type, data: {} })).toMatchObject({ status: 400, body: { code: 50035 } });
  });

  it('can be nothing but choices for autocomplete', async () => {
    sent = discord.autocomplete({ command: 'ask', option: 'question', value: 'x' });
    expect((await reply('x')).status).toBe(400);
    expect((await respond({ type: 8, data: { choices: [] } })).status).toBe(204);
    expect((await sent.answered).choices).toEqual([]);
    expect(await followUp('x')).toMatchObject({ status: 404, body: { code: 10015 } });
  });

  it('can be refused and then be given rightly', async () => {
    expect((await respond({ type: 4, data: OFF })).body.code).toBe(50006);
    expect((await reply('x')).status).toBe(204);
    expect(sent.seen.message?.content).toBe('x');
  });
});

describe('time', () => {
  it('runs out for the first response: the person reads that there is none', async () => {
    await start({ responseDeadlineMs: 50 });
    expect(await sent.answered).toMatchObject({ failed: true, message: null, acknowledgedAfterMs: null });
    expect(await defer()).toMatchObject({ status: 404, body: { code: 10062 } });
  });

  it('runs out for the token: edits are refused, thinking ends in failure', async () => {
    await start({ tokenLifeMs: 400 });
    await defer();
    expect(sent.seen).toMatchObject({ thinking: true, failed: false });
    expect(await sent.answered).toMatchObject({ failed: true, thinking: false });
    expect(await edit('late')).toMatchObject({ status: 401, body: { code: 50027 } });
    expect(await followUp('late')).toMatchObject({ status: 401, body: { code: 50027 } });
  });
});

describe('edits and follow-ups', () => {
  beforeEach(() => start());

  it('are refused before the first response and for unknown tokens, with 10015', async () => {
    expect(await edit('x')).toMatchObject({ status: 404, body: { code: 10015 } });
    expect(await followUp('x')).toMatchObject({ status: 404, body: { code: 10015 } });
    await defer();
    expect(await webhook('POST', '', { content: 'x', ...OFF }, 'unknown')).toMatchObject({
      status: 404,
      body: { code: 10015 },
    });
  });

  it('change what they name and leave the rest', async () => {
    await respond({ type: 4, data: { content: 'one', embeds: [{ description: 'e' }], ...OFF } });
    await edit('two');
    expect(sent.seen.message).toMatchObject({ content: 'two', embeds: [{ description: 'e' }] });
    expect(sent.seen.message?.edited_timestamp).not.toBeNull();
    expect(sent.seen.history.map(({ content }) => content)).toEqual(['one', 'two']);
    const emptied = await webhook('PATCH', '/messages/@original', { content: '', embeds: [], ...OFF });
    expect(emptied).toMatchObject({ status: 400, body: { code: 50006 } });
    expect(sent.seen.message?.content).toBe('two');
  });

  it('cannot make a private deferral public, nor a public one private', async () => {
    await defer(MessageFlags.Ephemeral);
    expect(sent.seen).toMatchObject({ thinking: true, private: true });
    await webhook('PATCH', '/messages/@original', { content: 'x', flags: 0, ...OFF });
    expect(sent.seen).toMatchObject({ thinking: false, private: true });

    sent = discord.slash({ command: 'ask', options: { question: 'x' } });
    await defer();
    await webhook('PATCH', '/messages/@original', { content: 'x', flags: MessageFlags.Ephemeral, ...OFF });
    expect(sent.seen.private).toBe(false);
  });

  it('fill a deferral with the first follow-up, and add the next', async () => {
    await defer();
    await followUp('answer', MessageFlags.Ephemeral);
    expect(sent.seen).toMatchObject({ message: { content: 'answer' }, private: false, followUps: [] });
    const { body } = await followUp('more', MessageFlags.Ephemeral);
    expect(sent.seen.followUps).toMatchObject([{ content: 'more', flags: MessageFlags.Ephemeral }]);
    await webhook('PATCH', `/messages/${body.id}`, { content: 'still more', ...OFF });
    expect((await webhook('GET', `/messages/${body.id}`)).body.content).toBe('still more');
    expect((await webhook('DELETE', `/messages/${body.id}`)).status).toBe(204);
    expect(sent.seen.followUps).toEqual([]);
    expect(await webhook('GET', `/messages/${body.id}`)).toMatchObject({
      status: 404,
      body: { code: 10008 },
    });
  });

  it('reach only messages of their own interaction', async () => {
    await reply('mine');
    const mine = sent.seen.message?.id;
    sent = discord.slash({ command: 'ask', options: { question: 'x' } });
    await reply('theirs');
    expect((await webhook('GET', `/messages/${mine}`)).status).toBe(404);
  });

  it('show nothing once the reply is deleted', async () => {
    await reply('x');
    await webhook('DELETE', '/messages/@original');
    expect(sent.seen).toMatchObject({ message: null, history: [{ content: 'x' }] });
    expect(await edit('y')).toMatchObject({ status: 404, body: { code: 10008 } });
  });
});

it('until says what was seen instead when its time is over', async () => {
  await start();
  await expect(sent.until(({ message }) => message !== null, 30)).rejects.toThrow(/30 ms.*"message": null/s);
});

describe('what is forgotten', () => {
  it('is refused like what never was', async () => {
    await start();
    await reply('x');
    const { message } = sent.seen;
    sent.forget();
    expect(await edit('y')).toMatchObject({ status: 404, body: { code: 10015 } });
    expect(() => discord.press({ message, customId: 'any' })).toThrow('no such message');
  });

  it('keeps nobody waiting', async () => {
    await start();
    const { answered } = sent;
    sent.forget();
    expect(await answered).toMatchObject({ message: null, failed: false });
  });

  it('is also the oldest requests, where only some are to be kept', async () => {
    await start({ requestsKept: 2 });
    for (const content of ['a', 'b', 'c', 'd', 'e']) await request(discord, 'POST', `/${content}`, {});
    const paths = discord.requests.map(({ path }) => path);
    expect(paths.slice(-2)).toEqual(['/d', '/e']);
    expect(paths).not.toContain('/a');
  });
});
