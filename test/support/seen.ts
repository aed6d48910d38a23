import type { APIMessage } from 'discord.js';

import type { Choice } from './command-rules.js';

export interface Callback {
  readonly type: number;
  readonly data: unknown;
  /** Milliseconds since the interaction was sent. */
  readonly afterMs: number;
}

/** What a person sees of an interaction. */
export interface Seen {
  /** Null until the first response has been accepted. */
  readonly acknowledgedAfterMs: number | null;
  /** Those that were accepted. */
  readonly callbacks: readonly Callback[];
  /** The reply as it stands; the message of the button where that is what was updated. Null where there is none (yet). */
  readonly message: APIMessage | null;
  /** "… is thinking". */
  readonly thinking: boolean;
  /** "The application did not respond". */
  readonly failed: boolean;
  /** Whether the reply (or the thinking) is for this person alone. */
  readonly private: boolean;
  /** Null but for autocomplete. */
  readonly choices: readonly Choice[] | null;
  readonly followUps: readonly APIMessage[];
  /** Every state of the reply, oldest first. */
  readonly history: readonly APIMessage[];
}
