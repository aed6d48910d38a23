import type { Answer, Engine, MarkedPassage } from '../../src/engine/answer.js';

/** An answer whose passages say what they say. */
export interface FullAnswer extends Omit<Answer, 'passages'> {
  readonly passages: readonly MarkedPassage[];
}

/** Asks, and finds what the passages of the answer say. */
export async function askInFull(engine: Engine, question: string, top: number): Promise<FullAnswer> {
  const answer = await engine.ask(question, top);
  const found = await engine.find(
    answer.passages.map(({ id }) => id),
    question,
    [],
  );
  return { ...answer, passages: found.filter((passage) => passage !== undefined) };
}
