import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf } from '../support/payloads.js';
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

const ask = (question: string, options: Partial<Parameters<BotSession['discord']['slash']>[0]> = {}) =>
  session.discord.slash({ ...options, command: 'ask', options: { question } });

const press = async (seen: Awaited<ReturnType<typeof ask>['answered']>, label: RegExp, user?: string) => {
  const { message } = seen;
  if (!message) throw new Error('there is no message to press a button of');
  const button = buttonsOf(message).find((one) => 'label' in one && label.test(one.label ?? ''));
  if (!button || !('custom_id' in button)) throw new Error(`no button is called ${String(label)}`);
  return session.discord.press({ message, customId: button.custom_id, ...(user ? { user } : {}) });
};

const labelsOf = (seen: Awaited<ReturnType<typeof ask>['answered']>) =>
  buttonsOf(seen.message).map((button) => ('label' in button ? button.label : ''));

describe('/ask', () => {
  it('quotes the passage with the matched words bold, the best sentence underlined and its place', async () => {
    const seen = await ask('who led the crew').answered;
    expect(seen.private).toBe(false);
    expect(seen.callbacks.map(({ type }) => type)).toEqual([4]);
    expect(seen.message?.embeds).toMatchObject([
      {
        author: { name: 'who led the crew' },
        description:
          'I am not sure that this answers it. What comes nearest:\n' +
          '> __Captain Ines Dahl has run **the** ferry since 1998.__ She **led** **the** **crew** that saved **the** lighthouse keeper.',
        footer: { text: 'ferry.en.txt · paragraph 2 · line 3' },
      },
      { footer: { text: 'ferry.en.txt · paragraph 1 · line 1' } },
      { footer: { text: 'ferry.en.txt · paragraph 3 · line 5' } },
    ]);
  });

  it('says that it is sure where it is, and shows one passage with buttons for what is around it', async () => {
    const seen = await ask('led the crew').answered;
    expect(seen.message?.embeds).toHaveLength(1);
    expect(seen.message?.embeds[0]?.description).toMatch(/^The documents say:\n> /);
    expect(labelsOf(seen)).toEqual(['Next passage ›', '↑ Paragraph before', '↓ Paragraph after', 'বাংলা']);
  });

  it('marks the best sentence', async () => {
    const seen = await ask('ferry leaves at nine').answered;
    expect(seen.message?.embeds[0]?.description).toContain(
      '> __The **ferry** to Skarholm **leaves** **at** **nine**.__ In winter',
    );
  });

  it('gives the page where there are no lines', async () => {
    const seen = await ask('office opens').answered;
    expect(seen.message?.embeds[0]?.footer?.text).toBe('harbour.en.pdf · page 1 · paragraph 1');
  });

  it('says that the documents don’t say', async () => {
    const seen = await ask('what weighs five walruses').answered;
    expect(seen.message?.embeds).toMatchObject([
      { author: { name: 'what weighs five walruses' }, description: 'The documents don’t say.' },
    ]);
    expect(labelsOf(seen)).toEqual([]);
  });

  it('keeps a private answer private', async () => {
    const asked = session.discord.slash({
      command: 'ask',
      options: { question: 'led the crew', private: true },
    });
    expect((await asked.answered).private).toBe(true);
  });

  it('answers in the language of the question, else in the person’s', async () => {
    const bengali = await ask('ফেরি টিকিটের দাম', { locale: 'ja' }).answered;
    expect(bengali.message?.embeds[0]?.description).toContain('আমি নিশ্চিত নই');
    const unknown = await ask('zzz', { locale: 'ja' }).answered;
    expect(unknown.message?.embeds[0]?.description).toBe('資料には書かれていません。');
    const neither = await ask('zzz', { locale: 'fr' }).answered;
    expect(neither.message?.embeds[0]?.description).toBe('The documents don’t say.');
  });

  it('puts a gist under a passage in another language, marked as none of a translation', async () => {
    const english = await ask('the 1998').answered;
    const opened = await (await press(english, /বাংলা/)).answered;
    expect(opened.message?.embeds[0]).toMatchObject({
      fields: [{ name: 'Word by word, not a translation', value: 'gist in en' }],
      footer: { text: 'ferry.bn.txt · paragraph 2 · line 3' },
    });
  });

  it('offers a gist to a reader of another language', async () => {
    const seen = await ask('led the crew', { locale: 'hi' }).answered;
    expect(seen.message?.embeds[0]?.fields ?? []).toEqual([]);
    const { message } = seen;
    const button = buttonsOf(message).find((one) => 'label' in one && one.label === 'Word by word');
    if (!message || !button || !('custom_id' in button)) throw new Error('no gist is offered');
    const pressed = await session.discord.press({ message, customId: button.custom_id, locale: 'hi' })
      .answered;
    expect(pressed.message?.embeds[0]?.fields).toMatchObject([{ value: 'gist in hi' }]);
  });
});

describe('buttons', () => {
  it('turn the page for whoever asked', async () => {
    const first = await ask('led the crew').answered;
    const second = await (await press(first, /Next/)).answered;
    expect(second.callbacks.map(({ type }) => type)).toEqual([7]);
    expect(second.message?.id).toBe(first.message?.id);
    expect(second.message?.embeds[0]?.description).toMatch(/^Passage 2 of 5\n/);
    expect(second.message?.embeds[0]?.author?.name).toBe('led the crew');
    const back = await (await press(second, /Previous/)).answered;
    expect(back.message?.embeds).toEqual(first.message?.embeds);
  });

  it('walk to the paragraphs before and after, and back', async () => {
    const found = await ask('led the crew').answered;
    const before = await (await press(found, /before/)).answered;
    expect(before.message?.embeds[0]).toMatchObject({
      description: expect.stringMatching(/^From the same document:\n/) as unknown,
      footer: { text: 'ferry.en.txt · paragraph 1 · line 1' },
    });
    expect(labelsOf(before)).not.toContain('↑ Paragraph before');
    const back = await (await press(before, /Back/)).answered;
    expect(back.message?.embeds).toEqual(found.message?.embeds);
    const after = await (await press(back, /after/)).answered;
    expect(after.message?.embeds[0]?.footer?.text).toBe('ferry.en.txt · paragraph 3 · line 5');
  });

  describe('whose answer takes its time', () => {
    beforeEach(() => {
      session.library.onFind = () => setTimeout(400);
    });

    it('promise it, and change the message then', async () => {
      const first = await ask('led the crew').answered;
      const { callbacks, message } = await (await press(first, /Next/)).answered;
      expect(callbacks.map(({ type }) => type)).toEqual([6]);
      expect(message?.embeds).not.toEqual(first.message?.embeds);
    });

    it('leave the message where the documents have changed, and say so beside it', async () => {
      const first = await ask('led the crew').answered;
      session.library.replaceWith({ 'other.en.txt': ['Something else.'] });
      await session.library.reload();
      const seen = await (await press(first, /Next/)).until(({ followUps }) => followUps.length > 0);
      expect(seen.followUps[0]?.embeds[0]?.description).toMatch(/^The documents have changed since/);
      expect(seen.followUps[0]?.flags).toBe(64);
      expect(seen.message?.embeds).toEqual(first.message?.embeds);
    });
  });

  it('give anybody else a copy that only that person sees', async () => {
    const first = await ask('led the crew').answered;
    const seen = await (await press(first, /Next/, 'somebody else')).answered;
    expect(seen.private).toBe(true);
    expect(seen.message?.id).not.toBe(first.message?.id);
    expect(seen.message?.embeds[0]?.description).toMatch(/^Passage 2 of 5\n/);
    const third = await (await press(seen, /Next/, 'somebody else')).answered;
    expect(third.message?.id).toBe(seen.message?.id);
    expect(third.message?.embeds[0]?.description).toMatch(/^Passage 3 of 5\n/);
  });

  it('open one of several uncertain passages, which stay marked as uncertain', async () => {
    const unsure = await ask('who led the crew').answered;
    expect(labelsOf(unsure)).toEqual(['Passage 1', 'Passage 2', 'Passage 3']);
    const opened = await (await press(unsure, /Passage 2/)).answered;
    expect(opened.message?.embeds).toHaveLength(1);
    expect(opened.message?.embeds[0]?.description).toMatch(/^I am not sure .*Passage 2 of/);
  });

  it('still show their passage after a reload that left it', async () => {
    const first = await ask('led the crew').answered;
    session.library.replaceWith({
      'aaa.en.txt': ['Something new.'],
      'ferry.en.txt': ['New first line.', ...ferryDocuments['ferry.en.txt']],
    });
    await session.library.reload();
    const second = await (await press(first, /before/)).answered;
    expect(second.message?.embeds[0]).toMatchObject({
      description: expect.stringContaining('to Skarholm leaves') as unknown,
      footer: { text: 'ferry.en.txt · paragraph 2 · line 3' },
    });
  });

  it('say that the documents have changed where their passage is gone, and leave the message', async () => {
    const first = await ask('led the crew').answered;
    session.library.replaceWith({ 'other.en.txt': ['Something else.'] });
    await session.library.reload();
    const seen = await (await press(first, /Next/)).answered;
    expect(seen.callbacks.map(({ type }) => type)).toEqual([4]);
    expect(seen.message?.embeds[0]?.description).toMatch(/^The documents have changed since/);
    expect(seen.private).toBe(true);
  });
});
