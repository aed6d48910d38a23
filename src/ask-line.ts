import type { Answer } from './engine/answer.js';

/** An answer as the JSON object that `npm run ask` prints. */
export interface AskLine {
  readonly question: string;
  readonly outcome: Answer['outcome'];
  readonly passages: readonly object[];
}

/** `places` stands only where a passage has several. */
export function toAskLine({ question, outcome, passages }: Answer): AskLine {
  return {
    question,
    outcome,
    passages: passages.map(({ places, score, text }) => {
      const [{ file, line, page, paragraph }] = places;
      return {
        file,
        line,
        ...(page === null ? {} : { page }),
        paragraph,
        score: Number(score.toFixed(2)),
        text,
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
