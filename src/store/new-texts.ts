/**
 * Texts that were numbered since they were last taken, in the order of their numbers, a line each: a thread hands on one
 * long text in a fraction of the time that many short ones take. None of them holds a line break.
 */
export class NewTexts {
  #lines: string[] = [];

  add(text: string): void {
    this.#lines.push(text);
  }

  take(): string {
    const taken = this.#lines.join('\n');
    this.#lines = [];
    return taken;
  }
}

/** What was taken. */
export function toTexts(taken: string): string[] {
  return taken === '' ? [] : taken.split('\n');
}
