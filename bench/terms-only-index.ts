import { packSpans } from '../src/engine/packed-spans.js';
import { packTerms } from '../src/engine/packed-terms.js';
import { toContribution, toOccurrences, toPassageTerms } from '../src/engine/passage-terms.js';
import { toEntries } from '../src/engine/postings.js';
import { toTermKey } from '../src/engine/stored-index.js';
import { createTextReader, type Field, type Reading, type WordUnit } from '../src/language/analysis.js';
import type { Lexicon } from '../src/language/lexicon.js';
import { openUnfinished, type Row } from '../src/store/database.js';
import { writeMeta } from '../src/store/meta.js';
import { insertTerms } from '../src/store/new-terms.js';
import { INDEXES, TABLES } from '../src/store/schema.js';
import { encodeText } from '../src/store/text.js';
import { Vocabulary } from '../src/store/vocabulary.js';

const ROWS_KEPT = 256;
/** All passages stand in one. */
const DOCUMENT = 1;

const MOST_WORDS = 50_000;

/** A word under its own term alone, an English one under its stem, which has no other: without glosses and sound keys. */
function toTermsOnly({ kind, toFeatures }: Reading): Pick<WordUnit, 'kind' | 'features'> {
  const features = toFeatures();
  const own = features.filter(({ field }) => field === 'terms');
  const stem = features.filter(({ field }) => field === 'glosses').slice(0, 1);
  return { kind, features: own.length === 0 ? stem : own };
}

/** Writes an index of passages under their own terms alone, as Footnote would if it had no glosses and no sound keys. */
export function writeTermsOnlyIndex(path: string, texts: Iterable<string>, lexicon: Lexicon): void {
  const database = openUnfinished(path);
  database.exec(TABLES);
  database.exec('BEGIN');
  const rows = { places: [] as Row[], passages: [] as Row[] };
  const addPosting = database.prepare('INSERT INTO postings (rowid, terms) VALUES (?, ?)');
  const flush = (): void => {
    database.insert('places', rows.places.splice(0));
    database.insert('passages', rows.passages.splice(0));
  };
  database.insert('documents', [[DOCUMENT, 'all', 'all', null, '', 0]]);
  const vocabulary = new Vocabulary(database, 1, true);
  const lengths = [0];
  const numberOf = (field: Field, key: string): number => vocabulary.idsOf([toTermKey(field, key)])[0]!;
  const read = createTextReader(
    lexicon,
    (reading) => toContribution(toTermsOnly(reading), numberOf),
    MOST_WORDS,
  );
  for (const text of texts) {
    const number = lengths.length;
    const units = read(text);
    const terms = toPassageTerms(toOccurrences(units.map(({ made }) => made)), (term) => term);
    vocabulary.count(terms.terms, 1);
    lengths.push(Math.max(1, terms.length));
    rows.places.push([DOCUMENT, number, `${number}`, number, null, null, '[]']);
    rows.passages.push([
      number,
      `${number}`,
      null,
      '[]',
      encodeText(text),
      packTerms(terms),
      packSpans(units),
    ]);
    for (const { posting, terms: names } of toEntries(number, terms)) addPosting.run(posting, names);
    if (rows.passages.length >= ROWS_KEPT) flush();
  }
  flush();
  insertTerms(database, vocabulary.write());
  database.exec(`INSERT INTO postings (postings) VALUES ('optimize'); ${INDEXES}`);
  writeMeta(database, {
    basis: '',
    glossary: '',
    size: lengths.length - 1,
    words: lengths.reduce((sum, length) => sum + length, 0),
    nextTerm: vocabulary.nextId,
    lengths: Uint16Array.from(lengths),
    languages: new Uint8Array(lengths.length),
    orders: Uint32Array.from(lengths.keys()),
  });
  database.exec('COMMIT');
  database.close();
}
