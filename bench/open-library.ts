import { createLibrary } from '../src/library.js';
import { createThreadedWorkshop } from '../src/threads/workshop.js';

/** A folder that can be asked, as a benchmark sees it. */
export interface OpenLibrary {
  /** For every passage found, best first, its places as `file:paragraph`; the first is marked, as a screen would. */
  ask(question: string, top: number): Promise<string[][]>;
  reload(): Promise<unknown>;
}

/** Opens a folder of documents as the bot does, with threads, and with the index saved of it where there is one. */
export async function openLibrary(options: {
  readonly directory: string;
  readonly dataDirectory: string;
}): Promise<OpenLibrary> {
  const library = await createLibrary({ ...options, workshop: createThreadedWorkshop() });
  return {
    async ask(question, top) {
      const { passages } = await library.engine.ask(question, top);
      const [best] = passages;
      if (best !== undefined) await library.engine.find([best.id], question, []);
      return passages.map(({ places }) => places.map(({ file, paragraph }) => `${file}:${paragraph}`));
    },
    reload: () => library.reload(),
  };
}
