import type { Place } from '../corpus/document.js';
import type { Language } from '../language/language.js';

/** `answer`: the first passage very probably holds the answer; `unsure`: it may; `none`: the documents don't say. */
export type Outcome = 'answer' | 'unsure' | 'none';

/** A stretch of a passage's text, in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The same place in another language's version of the document. */
export interface Version {
  readonly language: Language;
  readonly id: string;
}

/** Where a passage stands. */
export interface PlacedPassage {
  /** 12 letters of `A-Z a-z 0-9 _ -`, made of file and text: the same as long as both stand. */
  readonly id: string;
  /** First the place that is shown; more where the same text stands in several. */
  readonly places: readonly [Place, ...Place[]];
  /** The same place in other languages, without this one. */
  readonly versions: readonly Version[];
}

export interface RankedPassage extends PlacedPassage {
  readonly score: number;
}

/** What a passage says, and what stands around it. */
export interface PassageContent {
  readonly text: string;
  /** Headings above it, outermost first. */
  readonly context: readonly string[];
  readonly language: Language | null;
  /** Ids of the paragraphs before and after it in its document. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface Passage extends PlacedPassage, PassageContent {}

/** A passage with what a question marks in it. */
export interface MarkedPassage extends Passage {
  /** The words of the text that the question matched, in order, not overlapping. */
  readonly matches: readonly Span[];
  /** The sentence that matches best; null where the passage is a single sentence or nothing matched. */
  readonly sentence: Span | null;
  /** Its words in another language, word by word and plainly no translation; null where none was asked for or there is nothing to say. */
  readonly gist: string | null;
  /** Whether there is anything to say in other languages. */
  readonly hasGist: boolean;
}

export interface Answer {
  readonly question: string;
  /** The question's language, also where it is typed in Latin letters; null where it is none of the four. */
  readonly language: Language | null;
  readonly outcome: Outcome;
  /** Best first. With `none`, the nearest ones, if any. What they say, `find` tells. */
  readonly passages: readonly RankedPassage[];
}

/** One corpus, indexed; replaced as a whole by a reload. It may answer in another thread. */
export interface Engine {
  /** The best passages, so many; `withVersions` of them where one of these has versions in other languages, which say the same again. */
  ask(question: string, top: number, withVersions?: number): Promise<Answer>;
  /** Whole questions' beginnings that would find an answer, best first: headings, names and terms that begin or sound like the end of the text. */
  complete(text: string, limit: number): Promise<string[]>;
  /**
   * The passages with these ids, marked for the question, undefined where the documents have changed. Each has its gist
   * in the first of the languages that is not its own.
   */
  find(
    ids: readonly string[],
    question: string,
    gistIn: readonly Language[],
  ): Promise<(MarkedPassage | undefined)[]>;
  /** How many distinct passages are indexed. */
  readonly size: number;
}
