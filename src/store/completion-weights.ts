import { noteCompletions, toCompletionForm, toCompletionSound } from '../engine/completion.js';
import type { Database } from './database.js';

/** What an index that is being written offers to complete with. */
export class CompletionWeights {
  readonly #database: Database;
  readonly #weights = new Map<string, number>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Adds what a passage offers, or takes it away again. */
  note(text: string, context: readonly string[], sign: 1 | -1): void {
    noteCompletions(text, context, (offered, weight) =>
      this.#weights.set(offered, (this.#weights.get(offered) ?? 0) + sign * weight),
    );
  }

  /** Writes what has changed. */
  write(): void {
    const rows = [...this.#weights]
      .filter(([, weight]) => weight !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([text, weight]) => [text, toCompletionForm(text), toCompletionSound(text), weight]);
    this.#database.insert(
      'completions',
      rows,
      'ON CONFLICT (text) DO UPDATE SET weight = weight + excluded.weight',
    );
    this.#database.exec('DELETE FROM completions WHERE weight = 0');
  }
}
