import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { toMessage } from '../../src/discord/message.js';
import type { MarkedPassage } from '../../src/engine/answer.js';
import type { Reply } from '../../src/reply/reply.js';
import { checkMessage } from '../support/callback-forms.js';
import { createSmallLibrary } from '../support/small-library.js';
import { rendered } from './rendered.js';

const toPassage = (text: string, file = 'a.txt'): MarkedPassage => ({
  id: 'AAAAAAAAAAAA',
  text,
  context: [],
  language: 'en',
  places: [{ file, line: 1, page: null, paragraph: 1 }],
  before: null,
  after: null,
  versions: [],
  matches: [],
  sentence: null,
  gist: null,
  hasGist: true,
});

const toReply = (rest: Partial<Reply>): Reply => ({ language: 'en', tone: 'sure', notice: 'Here:', ...rest });

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .constantFrom('*', '`', '<', '😀', '\u202e', '\ud800', 'ক্ষ', '港', '\n', ' ')
    .map((part) => part.repeat(7000)),
);

describe('a message', () => {
  it('fits Discord’s limits, whatever it is made of', () => {
    const quotation = fc.record({
      passage: fc
        .tuple(nasty, nasty, fc.option(nasty))
        .map(([text, file, gist]) => ({ ...toPassage(text, file), gist })),
      brief: fc.boolean(),
    });
    const list = fc.record({ label: fc.constant('Skipped'), items: fc.array(nasty, { maxLength: 60 }) });
    const reply = fc.record({
      question: nasty,
      notice: nasty.map((text) => `Here: ${text}`),
      quotations: fc.array(quotation, { maxLength: 3 }),
      facts: fc.array(fc.record({ label: fc.constant('Fact'), value: nasty }), { maxLength: 4 }),
      lists: fc.array(list, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(reply, (parts) => {
        expect(() => checkMessage(toMessage(toReply(parts), 'ask'))).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });

  it('can be made from any question to any documents, and from any button under it', async () => {
    const file = fc.constantFrom('a.en.txt', 'a.bn.txt', 'b.ja.txt', 'c.pdf', 'c.txt');
    const request = { subcommand: null, locale: null, moderator: true };
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(file, fc.array(nasty, { maxLength: 4 })),
        nasty,
        async (documents, question) => {
          const library = createSmallLibrary(documents);
          const [ask] = commands;
          const asked = question.split(' ')[0] + ' ' + (Object.values(documents)[0]?.[0] ?? '').slice(0, 50);
          const reply = (await ask?.execute(
            { ...request, values: { question: asked } },
            library,
            () => {},
          )) as Reply;
          expect(() => checkMessage(toMessage(reply, 'ask'))).not.toThrow();
          for (const { id } of reply.buttons ?? []) {
            const next = await ask?.press?.(id, asked, { ...request, values: {} }, library);
            expect(next?.aside).not.toBe(true);
            expect(() => checkMessage(toMessage(next as Reply, 'ask'))).not.toThrow();
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('shows a passage of 1,500 characters in full', () => {
    const text = '* [a](b) `c` '.repeat(115).trim();
    const message = toMessage(toReply({ quotations: [{ passage: toPassage(text), brief: false }] }), 'ask');
    expect(rendered(message.embeds[0]?.description ?? '')).toBe(`Here:\n<quote>${text}`);
  });

  it('cuts a longer one around what matched, between words, and says so', () => {
    const text = `${'before '.repeat(2000)}the needle. ${'after '.repeat(2000)}`;
    const start = text.indexOf('the needle');
    const passage = { ...toPassage(text), matches: [{ start: start + 4, end: start + 10 }] };
    const message = toMessage(toReply({ quotations: [{ passage, brief: false }] }), 'ask');
    const description = message.embeds[0]?.description ?? '';
    expect(description).toMatch(/^Here:\n> …/);
    expect(description).toContain('the **needle**');
    expect(description.endsWith('after…')).toBe(true);
    expect(description.length).toBeGreaterThan(3900);
  });

  it('lists what fits and counts the rest', () => {
    const items = Array.from(
      { length: 500 },
      (_, index) => `folder/file-${index}.jpg: not a format that I read`,
    );
    const message = toMessage(toReply({ lists: [{ label: 'Skipped (500)', items }] }), 'corpus');
    const lines = message.embeds[0]?.description?.split('\n') ?? [];
    expect(lines.at(-1)).toBe('- and 480 more');
    expect(lines).toHaveLength(2 + 1 + 20 + 1);
  });

  it('keeps the end of a long file name, which tells files apart', () => {
    const passage = toPassage('Text.', `${'folder/'.repeat(100)}name.txt`);
    const message = toMessage(toReply({ quotations: [{ passage, brief: false }] }), 'ask');
    expect(message.embeds[0]?.footer?.text).toMatch(/^….{140,149}name\.txt · paragraph 1 · line 1$/);
  });

  it('has no field for a gist that says nothing', () => {
    for (const gist of [null, '', '\t', ' \n\u00a0']) {
      const message = toMessage(
        toReply({ quotations: [{ passage: { ...toPassage('Text.'), gist }, brief: false }] }),
        'ask',
      );
      expect(message.embeds[0]?.fields).toEqual([]);
      expect(() => checkMessage(message)).not.toThrow();
    }
  });

  it('names nobody, whoever the text names', () => {
    const passage = { ...toPassage('@everyone <@100000000000000001>'), gist: '@everyone' };
    const message = toMessage(toReply({ question: '@here', quotations: [{ passage, brief: false }] }), 'ask');
    expect(message.allowed_mentions).toEqual({ parse: [] });
  });
});
