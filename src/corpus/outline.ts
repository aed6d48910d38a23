/** Longer headings are cut: they are matched, never quoted. */
const LONGEST_HEADING = 200;

/** The headings above the place that a reader has come to. */
export interface Outline {
  /** Outermost first. The same array until the next heading. */
  readonly context: readonly string[];
  /** Replaces headings of this level and below; 1 is the outermost level, 0 the document's title. */
  enter(level: number, heading: string): void;
}

export function createOutline(): Outline {
  let levels: { level: number; heading: string }[] = [];
  let context: readonly string[] = [];
  return {
    get context() {
      return context;
    },
    enter(level, text) {
      const heading = text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_HEADING);
      levels = levels.filter((entry) => entry.level < level);
      if (heading !== '') levels.push({ level, heading });
      context = [...new Set(levels.map((entry) => entry.heading))];
    },
  };
}
