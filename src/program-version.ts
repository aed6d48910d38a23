import { readFile } from 'node:fs/promises';

/** What the build names itself by, made of everything that went into it; it stands beside the compiled program. */
const VERSION = new URL('../version', import.meta.url);

/** What tells this program, its lexicon included, from every other; the same for all that run from the sources, as tests do. */
export async function readProgramVersion(): Promise<string> {
  try {
    return await readFile(VERSION, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return 'sources';
  }
}
