import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../src/language/lexicon.js';
import { indexFiles } from '../support/indexed-corpus.js';
import { WORDS } from '../support/minutes.js';

const lexicon = createLexicon(WORDS);

describe('Completion', () => {
  const files = {
    'guide.en.md':
      '# Guide\n\n## Bridges and railways\n\nThe bridge at Hekou was built by Phong, who is from Brest.\n\n## Ambulances\n\nAmbulances cross at the marker at any hour.\n',
    'b.ja.txt': 'ヌーヴェル・アキテーヌとの提携は続いている。\n',
    'c.bn.txt': 'হোয়াং কোয়ক খান সভায় ছিলেন।\n',
  };

  test('offers headings, names and words that begin with what was typed', async () => {
    const { engine } = await indexFiles(files, lexicon);
    expect(await engine.complete('bridges and r', 5)).toContain('Bridges and railways');
    expect(await engine.complete('who is from Bre', 5)).toContain('who is from Brest');
    expect((await engine.complete('amb', 5)).join()).toMatch(/Ambulances/u);
  });

  test('offers names that sound like what was typed', async () => {
    const { engine } = await indexFiles(files, lexicon);
    expect(await engine.complete('nuve', 5)).toContain('ヌーヴェル');
    expect(await engine.complete('akiten', 5)).toContain('アキテーヌ');
    expect((await engine.complete('Fong', 5)).join()).toContain('Phong');
  });

  test.each([
    '',
    'b',
    'br',
    'the ',
    'who is from B',
    'zzz',
    'हेको',
    'খা',
    '橋',
    'アキ',
    '?',
    '2',
    'how do I reset ',
  ])('of "%s" offers nothing that finds nothing, and no more than asked for', async (typed) => {
    const { engine } = await indexFiles(files, lexicon);
    const choices = await engine.complete(typed, 4);
    expect(choices.length).toBeLessThanOrEqual(4);
    expect(new Set(choices).size).toBe(choices.length);
    for (const choice of choices) {
      expect(choice.length).toBeGreaterThan(0);
      expect(choice.length).toBeLessThanOrEqual(100);
      expect.soft((await engine.ask(choice, 1)).outcome, choice).not.toBe('none');
    }
  });

  test('of what nothing begins with or sounds like is empty', async () => {
    const { engine } = await indexFiles(files, lexicon);
    expect(await engine.complete('xyzzyplugh', 5)).toEqual([]);
  });
});
