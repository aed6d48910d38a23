import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { Command, Option } from '../../src/reply/command.js';
import type { Reply } from '../../src/reply/reply.js';
import { createSmallLibrary } from '../support/small-library.js';

const ask = commands.find(({ name }) => name === 'ask') as Command;
const person = { subcommand: null, values: {}, locale: null, moderator: false } as const;
const library = createSmallLibrary({
  'a.en.txt': ['one two', 'one three', 'one four', 'one five', 'one six', 'one seven', 'one eight'],
  'b.en.txt': ['two trees'],
  'b.hi.txt': ['दो पेड़'],
  'b.ja.txt': ['two 木'],
});
const askFor = async (question: string): Promise<Reply> =>
  ask.execute({ ...person, values: { question } }, library, () => {});

describe('the list of commands', () => {
  const named = commands.flatMap((command): (Command | Option)[] => [command, ...command.options]);

  it.each(named.map((one) => [one.name, one] as const))(
    '%s has names and descriptions that Discord takes',
    (_, one) => {
      expect(one.name).toMatch(/^[a-z-]{1,32}$/);
      for (const name of Object.values(one.nameLocalizations)) {
        expect(name).toMatch(/^[-_\p{L}\p{N}\p{sc=Deva}]{1,32}$/u);
        expect(name).toBe(name.toLowerCase().normalize('NFC'));
      }
      for (const text of [one.description, ...Object.values(one.descriptionLocalizations)]) {
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(100);
      }
    },
  );
});

describe('the buttons under an answer', () => {
  it('have different ids within Discord’s limit, the command’s name before them', async () => {
    const reply = await askFor('one');
    const middle = reply.buttons?.find(({ label }) => label.startsWith('Next'));
    const next = (await ask.press?.(middle?.id ?? '', 'one', person, library)) as Reply;
    const ids = next.buttons?.map(({ id }) => `ask:${id}`) ?? [];
    expect(ids.length).toBeGreaterThanOrEqual(4);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(100);
  });

  it('say that the documents have changed for any id that is not of theirs', async () => {
    const id = fc.oneof(
      fc.string(),
      fc.constant('next:ens9:AAAAAAAAAAAA:AAAAAAAAAAAA'),
      fc.constant('next:frs0:AAAAAAAAAAAA:AAAAAAAAAAAA'),
      fc.stringMatching(/^[a-z]{1,8}:(en|ja)[su]\d:[\w-]{12}:([\w-]{12}){1,6}$/),
    );
    await fc.assert(
      fc.asyncProperty(id, async (forged) => {
        expect(await ask.press?.(forged, 'one', person, library)).toMatchObject({ aside: true });
      }),
    );
  });
});

describe('versions of one text', () => {
  it('are one answer, with a button for each other language', async () => {
    const reply = await askFor('two trees');
    expect(reply.quotations).toHaveLength(1);
    expect(reply.buttons?.map(({ label }) => label)).toEqual(['Next passage ›', 'हिन्दी', '日本語']);
    const next = await ask.press?.(reply.buttons?.[0]?.id ?? '', 'two trees', person, library);
    expect(next?.quotations?.[0]?.passage.places[0].file).toBe('a.en.txt');
  });

  it('open the same place, from which the others can be opened', async () => {
    const reply = await askFor('two trees');
    const japanese = reply.buttons?.find(({ label }) => label === '日本語');
    const opened = await ask.press?.(japanese?.id ?? '', 'two trees', person, library);
    expect(opened?.quotations?.[0]?.passage.places[0].file).toBe('b.ja.txt');
    expect(opened?.quotations?.[0]?.passage.gist).toBe('gist in en');
    expect(opened?.notice).toBe(reply.notice);
    expect(opened?.buttons?.map(({ label }) => label)).toEqual(['Next passage ›', 'English', 'हिन्दी']);
  });
});
