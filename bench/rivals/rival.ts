/** A search engine, with its defaults, that Footnote is measured beside. */
export interface Rival {
  /** The numbers of the best passages, best first; a passage's number is its place among those indexed. */
  ask(question: string, top: number): number[] | Promise<number[]>;
}

/** Takes the passages as they are read, so that none but the engine holds them. */
export type CreateRival = (passages: Iterable<string>) => Promise<Rival>;
