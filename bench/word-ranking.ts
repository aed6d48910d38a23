import { ENGLISH_STOP_WORDS } from '../src/language/english.js';
import type { LexiconRow } from '../src/language/lexicon-file.js';

/** The rows of one file of the lexicon. */
export interface LexiconFile {
  readonly name: string;
  readonly rows: readonly LexiconRow[];
}

/** General words are in order of frequency from this headword on; before it stand those that were added of a kind. */
const FIRST_BY_FREQUENCY = 'person';
/** Words of a subject are neither the commonest nor the rarest: from which rank they come in, and up to which share. */
const SUBJECTS = { from: 500, until: 0.75 };

/** The lexicon's rows by frequency, roughly: its general words in the order of the files, its subjects' words among them. */
export function toRanking(files: readonly LexiconFile[]): LexiconRow[] {
  const isGeneral = ({ name }: LexiconFile): boolean => name.startsWith('words-');
  const words = files.filter(isGeneral).flatMap(({ rows }) => rows);
  const first = Math.max(
    0,
    words.findIndex(({ english }) => english === FIRST_BY_FREQUENCY),
  );
  const subjects = [
    words.slice(0, first),
    ...files.filter((file) => !isGeneral(file)).map(({ rows }) => rows),
  ];
  return merge(words.slice(first).filter(hasTopic), takeInTurn(subjects).filter(hasTopic));
}

function hasTopic({ english }: LexiconRow): boolean {
  return !ENGLISH_STOP_WORDS.has(english);
}

function takeInTurn(lists: readonly (readonly LexiconRow[])[]): LexiconRow[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat();
}

function merge(words: readonly LexiconRow[], subjects: readonly LexiconRow[]): LexiconRow[] {
  const every = Math.max(1, (words.length * SUBJECTS.until - SUBJECTS.from) / Math.max(1, subjects.length));
  const ranking: LexiconRow[] = [];
  let taken = 0;
  for (const [rank, word] of words.entries()) {
    ranking.push(word);
    while (taken < subjects.length && rank >= SUBJECTS.from + taken * every)
      ranking.push(subjects[taken++] as LexiconRow);
  }
  return [...ranking, ...subjects.slice(taken)];
}
