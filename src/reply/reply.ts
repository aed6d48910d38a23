import type { MarkedPassage } from '../engine/answer.js';
import type { Language } from '../language/language.js';

/** What a command hands back, as data: the screens make a message or lines of it. Every text in it is plain. */
export interface Reply {
  /** The language of the bot's own words in it. */
  readonly language: Language;
  readonly tone: Tone;
  /** The question that it answers, as it was typed. */
  readonly question?: string;
  /** The bot's own words: what this is and how sure the bot is of it. */
  readonly notice: string;
  readonly quotations?: readonly Quotation[];
  readonly facts?: readonly Fact[];
  readonly lists?: readonly List[];
  readonly buttons?: readonly Button[];
  /** An aside to whoever pressed a button: only that person sees it, and the message with the button stays as it is. */
  readonly aside?: boolean;
}

export type Tone = 'sure' | 'unsure' | 'plain' | 'fault';

export interface Quotation {
  readonly passage: MarkedPassage;
  /** Among several: an excerpt of what matched is enough. */
  readonly brief: boolean;
}

export interface Fact {
  readonly label: string;
  readonly value: string | Date;
}

/** Cut by the screens where it gets too long, with the number of what is missing. */
export interface List {
  readonly label: string;
  readonly items: readonly string[];
}

export interface Button {
  readonly label: string;
  /** What the command's `press` is given: 1 to 100 characters, different from the reply's other buttons. */
  readonly id: string;
}
