import type { Language } from '../language/language.js';
import type { Library } from '../library.js';
import type { Reply } from './reply.js';

/** A slash command: its shape, from which it is registered, and its action, the same on every screen. */
export interface Command {
  readonly name: string;
  readonly nameLocalizations: Localizations;
  readonly description: string;
  readonly descriptionLocalizations: Localizations;
  readonly options: readonly Option[];
  /** Only for members with Manage Server, in a server. */
  readonly moderatorsOnly?: boolean;
  /** How often one person may use it. */
  readonly limit?: { readonly times: number; readonly seconds: number };
  isPrivate(request: Request): boolean;
  /** Where it takes long, `tell` shows how far it has come; what it returns takes the place of that. */
  execute(request: Request, library: Library, tell: (reply: Reply) => void): Promise<Reply>;
  /** What an option's text may become, best first. */
  complete?(text: string, library: Library, limit: number): Promise<string[]>;
  /** The button with this id under the reply to this question; the id is not to be trusted. */
  press?(id: string, question: string, request: Request, library: Library): Promise<Reply>;
}

/** The languages of ours that Discord has as locales, less English. */
type Localizations = Readonly<Record<'hi' | 'ja', string>>;

export interface Option {
  readonly type: 'text' | 'switch' | 'subcommand';
  readonly name: string;
  readonly nameLocalizations: Localizations;
  readonly description: string;
  readonly descriptionLocalizations: Localizations;
  readonly required?: boolean;
  readonly completes?: boolean;
}

/** What a person asks of a command. */
export interface Request {
  readonly subcommand: string | null;
  /** Values by option name. Untrusted. */
  readonly values: Readonly<Record<string, string | boolean>>;
  /** The language that the person's Discord or terminal is set to, where it is one of ours. */
  readonly locale: Language | null;
  readonly moderator: boolean;
}
