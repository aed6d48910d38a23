import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { createBot } from '../../src/discord/bot.js';
import { UserError } from '../../src/errors.js';
import { createLog } from '../../src/log.js';
import { startDiscord } from '../support/discord-server.js';
import { buttonsOf } from '../support/payloads.js';
import { createSmallLibrary } from '../support/small-library.js';
import { startBotSession, type BotSession } from './bot-session.js';
import { ferryDocuments } from './documents.js';

let session: BotSession;

beforeEach(async () => {
  session = await startBotSession(ferryDocuments);
});

afterEach(() => session.close());

const ask = (question = 'led the crew') =>
  session.discord.slash({ command: 'ask', options: { question }, user: `person ${Math.random()}` });

const edits = () => session.discord.requests.filter(({ method }) => method === 'PATCH');
const callbacks = () => session.discord.requests.filter(({ path }) => path.endsWith('/callback'));

/** More than an answer may take that is said at once. Milliseconds. */
const SLOW = 400;
const answerSlowly = () => {
  session.library.onAsk = () => setTimeout(SLOW);
};

/** Another run of the bot at the same Discord. */
function createAnother(token = session.discord.token) {
  const log: string[] = [];
  const bot = createBot({
    token,
    guildId: undefined,
    apiUrl: session.discord.url,
    commands,
    library: createSmallLibrary(ferryDocuments),
    log: createLog({ level: 'info', secrets: [token], write: (line) => log.push(line) }),
  });
  return { bot, log };
}

describe('commands are registered', () => {
  const puts = () => session.discord.requests.filter(({ method }) => method === 'PUT');

  it('at start, with names in Hindi and Japanese and the default permission', () => {
    expect(session.discord.commands()).toMatchObject([
      {
        name: 'ask',
        name_localizations: { hi: 'पूछें', ja: '質問' },
        options: [
          { name: 'question', type: 3, required: true, autocomplete: true },
          { name: 'private', type: 5 },
        ],
      },
      {
        name: 'corpus',
        contexts: [0],
        default_member_permissions: '32',
        options: [
          { name: 'status', type: 1 },
          { name: 'reload', type: 1 },
        ],
      },
    ]);
    expect(session.discord.gateway.intents).toBe(0);
  });

  it('only where they differ from those that are', async () => {
    expect(puts()).toHaveLength(1);
    await session.bot.stop();
    const { bot, log } = createAnother();
    const run = bot.run();
    await session.discord.until(() => session.discord.gateway.identifies === 2);
    await expect.poll(() => log.join('')).toContain('the commands are registered as they are');
    expect(puts()).toHaveLength(1);
    await bot.stop();
    await run;
  });
});

describe('while Discord stumbles', () => {
  it.each([500, 502, 429])('the answer is sent again after a %i', async (status) => {
    const fault = { status, times: 2, ...(status === 429 ? { retryAfter: 0.1 } : {}) };
    session.discord.faults.answer('/callback', fault);
    const seen = await ask().answered;
    expect(seen.message?.embeds[0]?.description).toContain('**crew**');
    expect(callbacks().map((callback) => callback.status)).toEqual([status, status, 204]);
  });

  it.each([500, 502, 429])('an answer that was promised is sent again after a %i', async (status) => {
    answerSlowly();
    const fault = { status, times: 2, ...(status === 429 ? { retryAfter: 0.1 } : {}) };
    session.discord.faults.answer(/^PATCH/, fault);
    const seen = await ask().answered;
    expect(seen.callbacks.map(({ type }) => type)).toEqual([5]);
    expect(seen.message?.embeds[0]?.description).toContain('**crew**');
    expect(edits().map((edit) => edit.status)).toEqual([status, status, 200]);
  });

  it('an answer whose response got lost is not taken for somebody else’s, and stands once', async () => {
    session.discord.faults.answer('/callback', { status: 502, lost: true });
    const asked = ask();
    await session.discord.until(() => callbacks().length > 1);
    const seen = await asked.answered;
    expect(seen.history).toHaveLength(1);
    expect(seen.message?.embeds[0]?.description).toContain('**crew**');
    expect(session.log.join('')).not.toContain(' error ');
  });

  it('a deferral whose response got lost is not taken for somebody else’s', async () => {
    answerSlowly();
    session.discord.faults.answer('/callback', { status: 502, lost: true });
    const seen = await ask().answered;
    expect(seen.message?.embeds[0]?.description).toContain('**crew**');
  });

  it.each([401, 403, 404])('an answer refused with a %i is not sent again', async (status) => {
    answerSlowly();
    session.discord.faults.answer(/^PATCH/, { status });
    ask();
    await session.discord.until(() => edits().length > 0);
    await ask().answered;
    expect(edits().map((edit) => edit.status)).toEqual([status, 200]);
  });

  it('a connection that drops is taken up again, and nothing asked meanwhile is lost', async () => {
    session.discord.gateway.drop();
    await session.discord.until(() => !session.discord.gateway.ready);
    const asked = ask();
    expect((await asked.until(({ message }) => message !== null, 10_000)).message).not.toBeNull();
    expect(session.discord.gateway.resumes).toBe(1);
  }, 15_000);

  it('an invalidated session is begun anew', async () => {
    session.discord.gateway.invalidate(false);
    await session.discord.until(() => session.discord.gateway.identifies === 2, 15_000);
    await session.discord.until(() => session.discord.gateway.ready, 15_000);
    expect((await ask().answered).message).not.toBeNull();
  }, 25_000);

  it('many answers at once are not held to 50 a second', async () => {
    const started = performance.now();
    await Promise.all(Array.from({ length: 300 }, () => ask().answered));
    // Held to 50 a second they would take five seconds.
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

describe('a stop', () => {
  it('sends the replies that were deferred, closes with 1000 and takes nothing new', async () => {
    answerSlowly();
    session.discord.faults.answer(/^PATCH/, { status: 500, times: 2 });
    const asked = ask();
    await session.discord.until(() => edits().length > 0);
    const stopped = session.bot.stop();
    const late = ask();
    await stopped;
    expect(edits().map((edit) => edit.status)).toEqual([500, 500, 200]);
    expect((await asked.answered).message?.embeds[0]?.description).toContain('**crew**');
    expect(session.discord.gateway.closeCodes).toEqual([1000]);
    expect(late.seen.callbacks).toEqual([]);
    expect(await session.ended).toBe('stopped');
  });

  it('does not wait for a Discord that hangs', async () => {
    answerSlowly();
    session.discord.faults.hang(/^PATCH/, 10);
    ask();
    await session.discord.until(() =>
      session.discord.requests.some(({ path }) => path.endsWith('/callback')),
    );
    const started = performance.now();
    await session.bot.stop();
    expect(performance.now() - started).toBeLessThan(5000);
    expect(session.discord.gateway.closeCodes).toEqual([1000]);
  }, 10_000);

  it('leaves buttons that work with the next run', async () => {
    const { message } = await ask().answered;
    await session.bot.stop();
    const { bot } = createAnother();
    const run = bot.run();
    await session.discord.until(
      () => session.discord.gateway.identifies === 2 && session.discord.gateway.ready,
    );
    const next = buttonsOf(message).find((button) => 'custom_id' in button);
    if (!message || !next || !('custom_id' in next)) throw new Error('no button');
    const seen = await session.discord.press({ message, customId: next.custom_id }).answered;
    expect(seen.message?.embeds[0]?.description).toMatch(/^Passage 2 of/);
    await bot.stop();
    await run;
  });
});

describe('a token that Discord refuses', () => {
  it('ends the start with what to do', async () => {
    const { bot, log } = createAnother('not.the.token');
    const fault = await bot.run().catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(UserError);
    expect(String(fault)).toContain('https://discord.com/developers/applications');
    expect(log.join('')).not.toContain('not.the.token');
  });

  it('ends the run where it is revoked', async () => {
    session.discord.faults.revokeToken();
    session.discord.gateway.drop();
    expect(await session.ended).toBeInstanceOf(UserError);
  }, 20_000);
});

it('a Discord that is away at the start is tried again', async () => {
  const discord = await startDiscord();
  discord.faults.answer('/gateway/bot', { status: 503, times: 4 });
  const log: string[] = [];
  const bot = createBot({
    token: discord.token,
    guildId: discord.guildIds[0],
    apiUrl: discord.url,
    commands,
    library: createSmallLibrary(ferryDocuments),
    log: createLog({ level: 'info', secrets: [], write: (line) => log.push(line) }),
  });
  const run = bot.run();
  await discord.until(() => discord.commands(discord.guildIds[0]).length === 2, 10_000);
  expect(discord.commands()).toEqual([]);
  expect(log.join('')).toContain('next try in 1 s');
  expect(discord.refusals).toEqual([]);
  await bot.stop();
  await run;
  await discord.close();
}, 15_000);
