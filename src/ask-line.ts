import type { Answer, Engine } from './engine/answer.js';

/** An answer as the JSON object that `npm run ask` prints. */
export interface AskLine {
  readonly question: string;
  readonly outcome: Answer['outcome'];
  readonly passages: readonly object[];
}

/** Asks; `places` stands only where a passage has several. */
export async function askForLine(question: string, top: number, engine: Engine): Promise<AskLine> {
  const { outcome, passages } = await engine.ask(question, top);
  const ids = passages.map(({ id }) => id);
  const found = await engine.find(ids, question, []);
  return {
    question,
    outcome,
    passages: passages.map(({ places, score }, i) => {
      const [{ file, line, page, paragraph }] = places;
      return {
        file,
        line,
        ...(page === null ? {} : { page }),
        paragraph,
        score: Number(score.toFixed(2)),
        text: found[i]!.text,
        ...(places.length > 1
          ? {
              places: places.map((place) => ({
                file: place.file,
                line: place.line,
                ...(place.page === null ? {} : { page: place.page }),
                paragraph: place.paragraph,
              })),
            }
          : {}),
      };
    }),
  };
}
