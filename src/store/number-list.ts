/**
 * A list of whole numbers below 2 ** 31 that grows, in half of the room that an array takes: so numbers that are looked
 * up here and there in a long list are quicker to come by.
 */
export class NumberList {
  #numbers = new Int32Array(1024);
  #length = 0;

  /** A number that the list has. */
  at(index: number): number {
    return this.#numbers[index]!;
  }

  /** Gives the place that the number has. */
  push(number: number): number {
    this.set(this.#length, number);
    return this.#length - 1;
  }

  /** What the list lacks up to there is 0. */
  set(index: number, number: number): void {
    if (index >= this.#numbers.length) {
      const longer = new Int32Array(2 * index);
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    this.#numbers[index] = number;
    if (index >= this.#length) this.#length = index + 1;
  }

  /** To a number that the list has. */
  add(index: number, by: number): void {
    this.#numbers[index]! += by;
  }
}
