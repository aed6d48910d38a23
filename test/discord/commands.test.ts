import { setTimeout } from 'node:timers/promises';
import { PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { startBotSession, type BotSession } from './bot-session.js';
import { ferryDocuments } from './documents.js';

let session: BotSession;

beforeEach(async () => {
  session = await startBotSession(ferryDocuments);
});

afterEach(async () => {
  await session.close();
  expect(session.discord.refusals).toEqual([]);
});

const moderator = { permissions: PermissionFlagsBits.ManageGuild };
const corpus = (subcommand: string, options: object = moderator) =>
  session.discord.slash({ command: 'corpus', subcommand, ...options });

describe('/corpus', () => {
  it('status tells documents, passages, languages, when they were read, and what was skipped and why', async () => {
    const seen = await corpus('status').answered;
    const seconds = Math.floor(session.library.readAt.getTime() / 1000);
    expect(seen.private).toBe(true);
    expect(seen.message?.embeds[0]?.description).toBe(
      [
        'What I answer from',
        '**Documents:** 3',
        '**Passages:** 9',
        '**Languages:** Bangla (1), English (2)',
        `**Read:** <t:${seconds}:f> (<t:${seconds}:R>)`,
        '',
        '**Skipped (1)**',
        '- holiday.jpg: not a format that I read',
      ].join('\n'),
    );
  });

  it('reload tells what came, went and changed, and answers from it at once', async () => {
    session.library.replaceWith({
      'ferry.en.txt': ['The ferry is cancelled.'],
      'new.ja.txt': ['港は閉まっています。'],
    });
    const seen = await corpus('reload').answered;
    expect(seen.private).toBe(true);
    expect(seen.message?.embeds[0]?.description).toBe(
      [
        'The documents have been read again.',
        '',
        '**New (1)**',
        '- new.ja.txt',
        '',
        '**Gone (2)**',
        '- ferry.bn.txt',
        '- harbour.en.pdf',
        '',
        '**Changed (1)**',
        '- ferry.en.txt',
      ].join('\n'),
    );
    const asked = session.discord.slash({ command: 'ask', options: { question: 'ferry cancelled' } });
    expect((await asked.answered).message?.embeds[0]?.description).toContain('is **cancelled**');
  });

  it('reload tells how far it has come while it takes, and in the end what came of it', async () => {
    session.library.onReload = async (tell) => {
      // Sooner, Discord would be asked to show what is gone again in a moment.
      tell({ share: 0.1, secondsLeft: null });
      await setTimeout(2_600);
      tell({ share: 0.4567, secondsLeft: 12 });
      await session.discord.until(() => asked.seen.message !== null);
    };
    const asked = corpus('reload');
    const during = await asked.until(({ message }) => message !== null);
    expect(during.message?.embeds[0]?.description).toBe(
      'Reading the documents: 45 %, about 12 s left. I answer from the old ones meanwhile.',
    );
    const after = await asked.until(({ message }) => /again/.test(message?.embeds[0]?.description ?? ''));
    expect(after.message?.embeds[0]?.description).toBe(
      'The documents have been read again. Nothing has changed.',
    );
  });

  it('reload is given up where the bot is stopped, and says so', async () => {
    const begun = new Promise<void>((resolve) => {
      session.library.onReload = () => {
        resolve();
        return new Promise(() => {});
      };
    });
    const asked = corpus('reload');
    await begun;
    await session.bot.stop();
    expect(asked.seen.message?.embeds[0]?.description).toMatch(/^I am being stopped/);
  });

  it('reload says so where nothing has changed', async () => {
    const seen = await corpus('reload', { ...moderator, locale: 'ja' }).answered;
    expect(seen.message?.embeds[0]?.description).toBe('資料を読み直しました。変更はありません。');
  });

  it('a failed reload says why, and the old documents go on answering', async () => {
    session.library.replaceWith(new UserError('The folder /documents is not there. Check CORPUS_DIR.'));
    const seen = await corpus('reload').answered;
    expect(seen.message?.embeds[0]?.description).toBe(
      'The documents could not be read again, so I keep to what I had. The folder /documents is not there. Check CORPUS\\_DIR.',
    );
    const asked = session.discord.slash({ command: 'ask', options: { question: 'led the crew' } });
    expect((await asked.answered).message?.embeds[0]?.description).toContain('**crew**');
  });

  it('refuses a member without Manage Server, privately, though the server lets everybody see the command', async () => {
    for (const subcommand of ['status', 'reload']) {
      const seen = await corpus(subcommand, {}).answered;
      expect(seen.private).toBe(true);
      expect(seen.message?.embeds[0]?.description).toMatch(/^Only members with the Manage Server permission/);
    }
    expect(session.library.reloads).toBe(0);
  });
});

describe('whoever asks too fast', () => {
  it('is told so privately, in the language of the question, and nobody else is', async () => {
    const ask = (question: string, user: string) =>
      session.discord.slash({ command: 'ask', options: { question }, user });
    for (let time = 0; time < 5; time++) await ask('led the crew', 'hasty').answered;
    const sixth = await ask('ফেরি', 'hasty').answered;
    expect(sixth.private).toBe(true);
    expect(sixth.callbacks.map(({ type }) => type)).toEqual([4]);
    expect(sixth.message?.embeds[0]?.description).toMatch(/সেকেন্ড পরে আবার চেষ্টা করুন/);
    expect((await ask('led the crew', 'patient').answered).private).toBe(false);
  });
});

describe('whoever asks when very many wait', () => {
  it('is told so privately at once, and those who wait are answered', async () => {
    const ask = (user: string) =>
      session.discord.slash({ command: 'ask', options: { question: 'led the crew' }, user });
    let goOn = (): void => {};
    const isReady = new Promise<void>((resolve) => (goOn = resolve));
    session.library.onAsk = () => isReady;
    const waiting: ReturnType<typeof ask>[] = [];
    while (waiting.length < 1001) {
      const some = Array.from({ length: 77 }, (_, number) => ask(`person ${waiting.length + number}`));
      for (const one of some) await one.until(({ acknowledgedAfterMs }) => acknowledgedAfterMs !== null);
      waiting.push(...some);
    }
    const late = await ask('late').answered;
    expect(late.private).toBe(true);
    expect(late.callbacks.map(({ type }) => type)).toEqual([4]);
    expect(late.message?.embeds[0]?.description).toContain('Very many people');
    // Who may mend what they wait for is let through.
    const reload = corpus('reload');
    await reload.until(({ acknowledgedAfterMs }) => acknowledgedAfterMs !== null);
    goOn();
    expect((await reload.answered).message?.embeds[0]?.description).toContain('read again');
    for (const { answered } of waiting)
      expect((await answered).message?.embeds[0]?.description).toContain('Captain');
  }, 60_000);
});

describe('autocomplete', () => {
  const type = (value: string) => session.discord.autocomplete({ command: 'ask', option: 'question', value });

  it('offers questions, each of at most 100 characters and once', async () => {
    session.library.replaceWith({
      'a.en.txt': ['Ferry one', 'Ferry one', `Ferry ${'x'.repeat(100)}`, 'Ferry two', ''],
    });
    await session.library.reload();
    const seen = await type('Ferry').answered;
    expect(seen.choices?.map(({ value }) => value)).toEqual(['Ferry one', 'Ferry two']);
    expect(seen.acknowledgedAfterMs).toBeLessThan(500);
  });

  it('offers at most 25', async () => {
    session.library.replaceWith({ 'a.en.txt': Array.from({ length: 40 }, (_, index) => `Ferry ${index}`) });
    await session.library.reload();
    expect((await type('Ferry').answered).choices).toHaveLength(25);
  });

  it('offers nothing where something goes wrong', async () => {
    Object.defineProperty(session.library, 'engine', {
      get() {
        throw new Error('the index is broken');
      },
    });
    expect((await type('Ferry').answered).choices).toEqual([]);
    expect(session.log.join('')).toContain('the index is broken');
  });
});

describe('faults', () => {
  it('apologises privately with a reference that stands in the log, and goes on', async () => {
    session.library.onAsk = () => {
      session.library.onAsk = () => {};
      throw new Error('a bug');
    };
    const asked = session.discord.slash({ command: 'ask', options: { question: 'the crew' } });
    const { message, private: isPrivate } = await asked.answered;
    expect(isPrivate).toBe(true);
    const reference = /in the log as ([0-9A-F]{6})\./.exec(message?.embeds[0]?.description ?? '')?.[1];
    expect(session.log.filter((line) => line.includes('a bug'))).toEqual([
      expect.stringContaining(` error ${reference}: `),
    ]);
    const next = await session.discord.slash({ command: 'ask', options: { question: 'the crew' } }).answered;
    expect(next.message).not.toBeNull();
  });

  it('shows the text of a fault that people can mend, privately, also where an answer for all was promised', async () => {
    session.library.onAsk = async () => {
      await setTimeout(400);
      throw new UserError('The index is being mended. Ask again in a minute.');
    };
    const asked = session.discord.slash({ command: 'ask', options: { question: 'the crew' } });
    const seen = await asked.until(({ followUps }) => followUps.length > 0);
    expect(seen.message).toBeNull();
    expect(seen.followUps[0]).toMatchObject({
      flags: 64,
      embeds: [{ description: 'The index is being mended. Ask again in a minute.' }],
    });
  });

  it('answers an interaction that comes twice once', async () => {
    const asked = session.discord.slash({ command: 'ask', options: { question: 'the crew' } });
    asked.sendAgain();
    await asked.answered;
    asked.sendAgain();
    await session.discord.slash({ command: 'ask', options: { question: 'the ferry' } }).answered;
    expect(session.discord.requests.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(2);
  });
});
