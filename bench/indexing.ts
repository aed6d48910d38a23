import { link, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LANGUAGES } from '../src/language/language.js';
import { indexFolder } from '../src/store/indexing.js';
import { readPassages, toGeneratedFolder } from './generated-folder.js';
import { measureRival } from './measurements.js';
import { toFigures, type Benchmark } from './table.js';
import { toSeconds } from './timing.js';

const PASSAGES = 10_000;

/** How fast passages are read and indexed, by language. */
export const indexing: Benchmark = async () => {
  const { directory } = await toGeneratedFolder(PASSAGES);
  const temporary = await mkdtemp(join(tmpdir(), 'footnote-bench-'));
  try {
    const toRow = (name: string, passages: number, seconds: number): string[] => [
      name,
      toFigures(passages),
      toFigures(seconds),
      toFigures(passages / seconds),
    ];
    const measure = async (name: string, folder: string): Promise<string[]> => {
      const dataDirectory = join(temporary, `${name} index`);
      const seconds = await toSeconds(() => indexFolder({ directory: folder, dataDirectory }));
      return toRow(name, [...readPassages(folder)].length, seconds);
    };
    // What is measured is compiled and the lexicon loaded before it counts.
    await measure('warm-up', await pickDocuments(directory, temporary, 'en.txt'));
    const rows = [await measure('Footnote', directory)];
    for (const language of LANGUAGES)
      rows.push(
        await measure(`… ${language} alone`, await pickDocuments(directory, temporary, `${language}.txt`)),
      );
    const plain = await measureRival('MiniSearch', PASSAGES);
    if (typeof plain !== 'string') rows.push(toRow('MiniSearch', PASSAGES, plain.indexing));
    return {
      title: 'Reading and indexing by language',
      columns: ['', 'passages', 'seconds', 'passages/s'],
      rows,
      targets: [],
    };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
};

/** A folder with those documents alone whose name ends so. */
async function pickDocuments(directory: string, temporary: string, ending: string): Promise<string> {
  const folder = join(temporary, ending);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const name of await readdir(directory))
    if (name.endsWith(`.${ending}`)) await link(join(directory, name), join(folder, name));
  return folder;
}
