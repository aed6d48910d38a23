/** Questions of so many milliseconds are told, and never more than so many. */
const RECENT = { within: 1500, most: 200 };

/** The questions that were asked last: none where nobody asks, and the more the more people do. */
export interface RecentQuestions {
  note(question: string): void;
  /** Latest first. */
  latest(): string[];
}

/** `now` in milliseconds that only ever grow. */
export function createRecentQuestions(now: () => number): RecentQuestions {
  /** By when each was asked last, oldest first. */
  const asked = new Map<string, number>();
  const forget = (): void => {
    for (const [question, at] of asked) {
      if (at >= now() - RECENT.within && asked.size <= RECENT.most) return;
      asked.delete(question);
    }
  };
  return {
    note(question) {
      asked.delete(question);
      asked.set(question, now());
      forget();
    },
    latest() {
      forget();
      return [...asked.keys()].reverse();
    },
  };
}
