import { expect, test } from 'vitest';
import { toCompletionForm } from '../../src/engine/completion.js';
import { CompletionWeights } from '../../src/store/completion-weights.js';
import { openUnfinished, type Database } from '../../src/store/database.js';
import { OfferedNumbers } from '../../src/store/offered-words.js';
import { TABLES } from '../../src/store/schema.js';
import { TermNumbers } from '../../src/store/term-numbers.js';
import { Vocabulary } from '../../src/store/vocabulary.js';

function openTables(): Database {
  const database = openUnfinished(undefined);
  database.exec(TABLES);
  return database;
}

/** More than is kept. */
const MANY = Array.from({ length: 50 }, (_, at) => `word${at}`);

test('A word that an analyser has forgotten meanwhile is offered once, with all its weight', () => {
  const database = openTables();
  const numbers = new OfferedNumbers(20);
  const completions = new CompletionWeights(database);
  const known: number[] = [];
  const offer = (words: readonly string[]): void => {
    const offered = words.map((word) => numbers.numberOf(word));
    for (const word of numbers.takeNew()) known.push(completions.add(word));
    completions.note(
      [],
      offered.map((number) => known[number]!),
      1,
    );
  };
  offer(['Bridge']);
  offer(MANY);
  offer(['Bridge', 'Bridge']);
  completions.write();
  const rows = database.prepare("SELECT text, form, weight FROM completions WHERE form = 'bridge'").all();
  expect(rows).toEqual([['Bridge', 'bridge', 3]]);
});

test('A phrase is offered as it is written, a tab between its words included', () => {
  const database = openTables();
  const numbers = new OfferedNumbers();
  const completions = new CompletionWeights(database);
  const phrase = 'पूर्व\tप्रधानमंत्री';
  numbers.numberOf(phrase);
  completions.note(
    [],
    numbers.takeNew().map((word) => completions.add(word)),
    1,
  );
  completions.write();
  expect(database.prepare('SELECT text, form, weight FROM completions').all()).toEqual([
    [phrase, toCompletionForm(phrase), 1],
  ]);
});

test('A term that an analyser has forgotten meanwhile is the same term in the index', () => {
  const numbers = new TermNumbers(20);
  const vocabulary = new Vocabulary(openTables(), 0, true);
  const ids: number[] = [];
  const number = (key: string): number => {
    const found = numbers.numberOf('terms', key);
    ids.push(...vocabulary.idsOf(numbers.takeNew()));
    return found;
  };
  const before = number('bridge');
  for (const word of MANY) number(word);
  const after = number('bridge');
  expect(after).not.toBe(before);
  expect(ids[after]).toBe(ids[before]);
});
