import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { indexFolder } from '../../src/store/indexing.js';
import { writeCorpus } from '../support/corpus-files.js';

test('An index that another program replaces just when it is to be gone on with is done without', async () => {
  const directory = await writeCorpus({
    'a.en.txt': 'A bridge.\n',
    'b.en.txt': 'A river.\n',
    'c.en.txt': 'A port.\n',
    'd.en.txt': 'A fair.\n',
  });
  const dataDirectory = await writeCorpus({});
  const { path } = await indexFolder({ directory, dataDirectory });
  // They are removed between the choice of the base and its copying, which takes a moment.
  const abandoned = Array.from({ length: 400 }, (_, n) => `unfinished-${2 ** 30}-${n}`);
  for (const name of abandoned) {
    await writeFile(join(dataDirectory, name), '');
  }
  await writeFile(join(directory, 'e.en.txt'), 'An ambulance.\n');
  const indexing = indexFolder({ directory, dataDirectory });
  const settled = indexing.then(
    () => true,
    () => true,
  );
  while ((await readdir(dataDirectory)).filter((name) => name.startsWith('unfinished')).length > 390)
    if (await Promise.race([settled, new Promise((resolve) => setImmediate(resolve, false))])) break;
  await rm(path);
  expect((await indexing).corpus.documents).toHaveLength(5);
});
