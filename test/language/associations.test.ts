import { expect, test } from 'vitest';
import { parseAssociations } from '../../src/language/associations.js';
import { createLexicon, type Lexicon } from '../../src/language/lexicon.js';
import { parseLexiconFile } from '../../src/language/lexicon-file.js';
import { toTables } from '../../src/language/lexicon-tables.js';
import { indexFiles } from '../support/indexed-corpus.js';

const { rows } = parseLexiconFile(
  `
guest|मेहमान|অতিথি|客[きゃく]
friend|दोस्त|বন্ধু|友達[ともだち]
visitor|आगंतुक|দর্শনার্থী|来訪者[らいほうしゃ]
hut|झोपड़ी|কুঁড়েঘর|小屋[こや]
`.replaceAll('|', '\t'),
);

const toLexicon = (associations: string): Lexicon =>
  createLexicon(toTables(rows, parseAssociations(associations).rows));

const toRelated = (lexicon: Lexicon, headword: string): string[] =>
  lexicon.relatedTo(headword).map((related) => related.headword);

test('Associated words are related both ways, the nearest most, and less the other way', () => {
  const lexicon = toLexicon('guest\tvisitor; friend\n');
  expect(toRelated(lexicon, 'guest')).toEqual(['visitor', 'friend']);
  expect(toRelated(lexicon, 'friend')).toEqual(['guest']);
  const [there] = lexicon.relatedTo('guest');
  const [back] = lexicon.relatedTo('visitor');
  expect(back?.strength).toBeLessThan(there?.strength ?? 0);
});

test('All eight words of a line count, either way', () => {
  const words = ['ant', 'bee', 'cat', 'dog', 'elk', 'fox', 'gnu', 'hen'];
  // No two share an equivalent: only the line relates them.
  const animals = ['zoo', ...words].map(
    (word, i) => `${word}\t${'क'.repeat(i + 2)}\t${'ক'.repeat(i + 2)}\t${'カ'.repeat(i + 2)}`,
  );
  const { rows: associations } = parseAssociations(`zoo\t${words.join('; ')}\n`);
  const lexicon = createLexicon(toTables(parseLexiconFile(animals.join('\n')).rows, associations));
  expect(toRelated(lexicon, 'zoo')).toEqual(words);
  for (const word of words) expect.soft(toRelated(lexicon, word)).toEqual(['zoo']);
});

test('A phrase is associated as a whole', async () => {
  const lexicon = createLexicon(
    toTables(
      parseLexiconFile(
        'gridlock\tगतिरोध\tঅচলাবস্থা\t膠着[こうちゃく]\ntraffic jam\tयातायात जाम\tযানজট\t渋滞[じゅうたい]',
      ).rows,
      parseAssociations('gridlock\ttraffic jam').rows,
    ),
  );
  const { engine } = await indexFiles({ 'a.bn.txt': 'আজও যানজট।\n' }, lexicon);
  expect((await engine.ask('gridlock', 1)).passages).toHaveLength(1);
});

test('An associated word counts in its base form, and not at all where it is no headword', () => {
  expect(toRelated(toLexicon('guests\tvisitors; lodgers; guest\n'), 'guest')).toEqual(['visitor']);
});

test('Comments and empty lines are passed over, and a line that is none is named', () => {
  const { rows: read, faults } = parseAssociations(
    '# of people\n\nguest\tvisitor; friend\nguest visitor\nhut\t\n',
  );
  expect(read).toEqual([{ english: 'guest', others: ['visitor', 'friend'] }]);
  expect(faults.map(({ line }) => line)).toEqual([4, 5]);
});

test('A question finds a passage that says it in an associated word, in any language', async () => {
  const corpus = {
    'rules.hi.txt': 'झोपड़ी में केवल मेहमान सो सकते हैं।\n',
    'rules.en.txt': 'The hut has two rooms.\n',
  };
  const ask = async (lexicon: Lexicon) =>
    (await (await indexFiles(corpus, lexicon)).engine.ask('may a friend sleep', 1)).passages;
  expect(await ask(toLexicon(''))).toEqual([]);
  expect((await ask(toLexicon('guest\tfriend\n')))[0]?.places[0]?.file).toBe('rules.hi.txt');
});
