import type { SkipReason } from '../corpus/document.js';

/** The bot's own words in one language. Plain text, no Markdown. */
export interface Wording {
  readonly answer: string;
  readonly unsure: string;
  readonly none: string;
  /** Above a passage that stands in the same document as the one found. */
  readonly beside: string;
  readonly position: (position: number, total: number) => string;
  /** What a button's passage is, once the documents don't hold it any more. */
  readonly changed: string;
  readonly paragraph: (paragraph: number) => string;
  readonly line: (line: number) => string;
  readonly page: (page: number) => string;
  readonly otherPlaces: (count: number) => string;
  /** Stands above a gist, which nobody may take for a translation. */
  readonly gist: string;
  readonly more: (count: number) => string;
  readonly tooFast: (seconds: number) => string;
  readonly refused: string;
  /** Where more people ask than can be answered. */
  readonly busy: string;
  /** Instead of an answer, where the bot is being stopped. */
  readonly stopping: string;
  readonly failed: (reference: string) => string;
  readonly buttons: {
    readonly next: string;
    readonly previous: string;
    readonly before: string;
    readonly after: string;
    readonly back: string;
    readonly gist: string;
    readonly open: (number: number) => string;
  };
  readonly status: {
    readonly title: string;
    readonly documents: string;
    readonly passages: string;
    readonly languages: string;
    readonly otherLanguages: string;
    readonly readAt: string;
    readonly skipped: string;
  };
  readonly skipReasons: Readonly<Record<SkipReason, string>>;
  readonly reload: {
    readonly done: string;
    readonly unchanged: string;
    readonly added: string;
    readonly removed: string;
    readonly changed: string;
    readonly failed: (reason: string) => string;
    /** Instead of all that, where the bot is being stopped. */
    readonly stopped: string;
    readonly progress: (percent: number, secondsLeft: number | null) => string;
  };
  readonly terminal: {
    readonly welcome: string;
    readonly quit: string;
    readonly help: string;
    readonly unknown: (command: string) => string;
  };
}
