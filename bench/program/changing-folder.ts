import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GeneratedDocument } from '../generated-corpus.js';

/** How much of the folder a change reaches. */
export type Extent = 'one document' | 'a tenth' | 'everything';

/** A folder of documents that change, and a place for what the bot remembers beside it. */
export interface ChangingFolder {
  readonly corpusDirectory: string;
  readonly dataDirectory: string;
  change(extent: Extent): Promise<void>;
  remove(): Promise<void>;
}

const GLOSSARY = 'glossary.tsv';
/** One of them is the glossary's: with another glossary every passage has to be indexed again. */
const GLOSSES = ['घाटपाल', 'घाटरक्षक'];

export async function createChangingFolder(documents: Iterable<GeneratedDocument>): Promise<ChangingFolder> {
  const directory = await mkdtemp(join(tmpdir(), 'footnote-bench-'));
  const corpusDirectory = join(directory, 'corpus');
  await mkdir(corpusDirectory);
  const files: string[] = [];
  for (const { file, text } of documents) {
    await writeFile(join(corpusDirectory, file), text);
    files.push(file);
  }
  let revision = 0;

  const sign = (file: string) =>
    appendFile(
      join(corpusDirectory, file),
      `\n\nRevision ${revision}: the harbour master has read ${file} and signed it once more.`,
    );

  return {
    corpusDirectory,
    dataDirectory: join(directory, 'data'),
    async change(extent) {
      revision += 1;
      if (extent === 'everything') {
        const gloss = GLOSSES[revision % GLOSSES.length] ?? '';
        await writeFile(join(corpusDirectory, GLOSSARY), `quay warden\t${gloss}\tঘাটরক্ষক\tウォーデン\n`);
        return;
      }
      const step = extent === 'a tenth' ? 10 : files.length;
      for (const file of files.filter((_, index) => index % step === revision % step)) await sign(file);
    },
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}
