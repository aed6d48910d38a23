import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '../engine/answer.js';
import { LANGUAGES } from '../language/language.js';

/** After so many, V8 has compiled most of what answering needs. */
const QUESTIONS = 300;
const WORDS = 25;
/** How far through the words the words of a question are taken. */
const STEPS = [1, 3, 7];
const TOP = 5;

/** A reload waits for no more than so many milliseconds of it. */
const LONGEST_PREPARATION = 5000;
/** After a question that nobody waits for there is time for those that somebody does: so many times what it took. */
const SPARED = 1.5;

/**
 * Asks an engine what was asked of another that it is to replace, so that it has read what many need before anybody
 * waits for it. What is asked meanwhile comes in between.
 */
export async function prepare(
  engine: Engine,
  questions: readonly string[],
  onFault: (error: unknown) => void,
  longest = LONGEST_PREPARATION,
): Promise<void> {
  const end = performance.now() + longest;
  for (const question of questions) {
    const start = performance.now();
    if (start > end) return;
    // Whoever asks it next hears of what goes wrong: the index is none the worse.
    await askAndShow(engine, question, 1).catch(onFault);
    await sleep(SPARED * (performance.now() - start));
  }
}

/** Does what an answer takes. */
async function askAndShow(engine: Engine, question: string, top: number): Promise<void> {
  const { passages } = await engine.ask(question, top);
  const ids = passages.slice(0, 1).map(({ id }) => id);
  await engine.find(ids, question, LANGUAGES);
}

/**
 * Asks an engine questions made of its own words, so that whoever asks first waits no longer than others: code that has
 * just been loaded is many times as slow. What is asked meanwhile comes in between. Ends where it isn't wanted any more.
 */
export async function warmUp(engine: Engine, isWanted: () => boolean): Promise<void> {
  if (!isWanted()) return;
  const words = await engine.complete('', WORDS);
  for (let number = 0; number < QUESTIONS && words.length > 0; number += 1) {
    await nextTurn();
    if (!isWanted()) return;
    const question = STEPS.map((step) => words[(number * step) % words.length]).join(' ');
    await askAndShow(engine, question, TOP);
  }
}
