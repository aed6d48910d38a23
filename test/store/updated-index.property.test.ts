import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocumentName } from '../../src/corpus/document-name.js';
import type { CorpusDocument } from '../../src/corpus/document.js';
import { createLexicon } from '../../src/language/lexicon.js';
import { reopenIndexWriter } from '../../src/store/index-writer.js';
import { indexDocuments, openMemoryIndex, type MemoryIndex } from '../support/indexed-corpus.js';
import { WORDS } from '../support/minutes.js';

const lexicon = createLexicon(WORDS);

/** Versions of one text, a folder, and two names whose order is another by code points than by code units. */
const FILES = [
  'a.en.md',
  'a.hi.txt',
  'a.ja.txt',
  'b.en.txt',
  'b/c.bn.txt',
  'd.txt',
  '\u{20bb7}.en.txt',
  'ｱ.hi.txt',
];
const TEXTS = [
  'The chairman led the delegation to Japan.',
  'A bridge over the river was proposed. It is to be built within three years.',
  'The railway reaches the port at marker 1369.',
  'Phong crossed the bridge. The festival moves there.',
  'नदी पर एक पुल बनेगा और महोत्सव वहीं होगा।',
  'प्रतिनिधिमंडल ने 29 समझौतों की बात की।',
  'নদীর ওপর সেতু হবে। হোয়াং কোয়ক খান সভায় ছিলেন।',
  'ファム・ミン・チンは代表団を率いた。',
  '橋は川にかかる。15億614万ドル。',
  'ZQX 2024: 1369 / 1370',
  '—',
];
const HEADINGS = ['Bridges and railways', 'Ambulances', 'नदियाँ', '日本', 'Phong'];
const QUESTIONS = [
  'bridge over the river',
  'who led the delegation to Japan',
  'Phong',
  'fam min chin',
  'नदी पर पुल',
  'সেতু কোথায়?',
  '代表団',
  'ambulances and railways',
  '1369',
  'nadi par pul',
];
const TYPED = ['', 'b', 'ph', 'who is fong', 'न', 'ファ', 'the '];

/** Paragraphs of a file: which text, under which headings. */
type Content = readonly (readonly [text: number, headings: readonly number[]])[];

const content: fc.Arbitrary<Content> = fc.array(
  fc.tuple(fc.nat(TEXTS.length - 1), fc.uniqueArray(fc.nat(HEADINGS.length - 1), { maxLength: 2 })),
  { minLength: 1, maxLength: 4 },
);
/** What becomes of some files: their content, or null where they go. */
const edits = fc.dictionary(fc.constantFrom(...FILES), fc.option(content, { freq: 2 }), { maxKeys: 5 });

function toDocument(file: string, paragraphs: Content): CorpusDocument {
  const { name, language } = parseDocumentName(file);
  return {
    file,
    name,
    language,
    hash: JSON.stringify(paragraphs),
    paragraphs: paragraphs.map(([text, headings], at) => ({
      file,
      line: 2 * at + 1,
      page: null,
      paragraph: at + 1,
      text: TEXTS[text] ?? '',
      context: headings.map((heading) => HEADINGS[heading] ?? ''),
    })),
  };
}

/** Everything that can be seen of an index. */
async function look({ database, index, engine }: MemoryIndex) {
  const answers = [];
  for (const question of QUESTIONS) answers.push(await engine.ask(question, 10));
  const completions: Record<string, string[]> = {};
  for (const typed of TYPED) completions[typed] = await engine.complete(typed, 10);
  const passages = [];
  for (const [id] of database.prepare('SELECT DISTINCT id FROM places ORDER BY id').all()) {
    const found = await engine.find([String(id)], 'the bridge over the river to Japan', ['hi', 'ja']);
    passages.push({ id, found });
  }
  return {
    size: engine.size,
    averageLength: index.averageLength,
    answers,
    completions,
    passages,
    terms: database.prepare('SELECT key, passages FROM terms').all(),
    sounds: database.prepare('SELECT skeleton, sound FROM sounds').all(),
    documents: database
      .prepare('SELECT file, name, language, hash, paragraphs FROM documents ORDER BY file')
      .all(),
    offered: database.prepare('SELECT text, form, sound, weight FROM completions').all(),
  };
}

describe('An index that was updated', () => {
  test('equals one made from nothing, whatever changed and in whatever order', async () => {
    const order = fc.shuffledSubarray(FILES, { minLength: FILES.length });
    const kind = fc.constantFrom('memory', 'file');
    await fc.assert(
      fc.asyncProperty(
        edits,
        fc.array(edits, { minLength: 1, maxLength: 3 }),
        order,
        kind,
        async (first, rounds, names, postings) => {
          const now = new Map<string, CorpusDocument>();
          for (const [file, written] of Object.entries(first))
            if (written !== null) now.set(file, toDocument(file, written));
          let updated = indexDocuments([...now.values()], lexicon, postings);
          for (const round of rounds) {
            const writer = reopenIndexWriter(updated.database, lexicon);
            const changed = names.filter((file) => file in round);
            for (const file of changed) writer.remove(file);
            for (const file of changed) {
              now.delete(file);
              const written = round[file] ?? null;
              if (written === null) continue;
              now.set(file, toDocument(file, written));
              writer.addDocument(toDocument(file, written));
            }
            writer.finish();
            updated = openMemoryIndex(updated.database, lexicon, postings);
          }
          const made = indexDocuments([...now.values()], lexicon, postings);
          expect(await look(updated)).toEqual(await look(made));
          for (const { database } of [updated, made]) database.close();
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);
});
