import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two changes, at the most. */
const BETWEEN = 200;
/** Files beside those that were there at first. */
const MOST_OTHERS = 20;
const FORMATS = ['txt', 'md', 'html', 'docx', 'pdf', 'jpg'];
const GLOSSARIES = ['quay warden\tघाटपाल\n', 'quay warden\t\t\t\t\t\n\tx\n', ''];

/** Somebody works in a folder of documents until it is over, half-written files and faulty glossaries included. */
export async function workIn(directory: string, random: () => number, isOver: () => boolean): Promise<void> {
  const names = await readdir(directory);
  const texts = await Promise.all(names.map((name) => readFile(join(directory, name), 'utf8')));
  const others: string[] = [];
  const draw = (count: number) => Math.floor(random() * count);

  const rewrite = async () => {
    const [index, path] = [draw(names.length), (name: string) => join(directory, name)];
    const [name = '', text = ''] = [names[index], texts[index]];
    const fates = [
      () => rm(path(name), { force: true }),
      () => writeFile(path(name), ''),
      () => writeFile(path(name), text.slice(0, draw(text.length))),
      () => writeFile(path(name), `${text}\n\nRevision ${draw(1000)} of ${name}.`),
      () => writeFile(path(name), text),
    ];
    await fates[draw(fates.length)]?.();
  };
  const add = async () => {
    const folder = draw(2) === 0 ? '' : `folder-${draw(3)}`;
    const name = join(folder, `other-${draw(100)}.${FORMATS[draw(FORMATS.length)] ?? ''}`);
    await mkdir(join(directory, folder), { recursive: true });
    const bytes = Buffer.from(Array.from({ length: draw(2000) }, () => draw(256)));
    await writeFile(join(directory, name), draw(2) === 0 ? bytes : (texts[draw(texts.length)] ?? ''));
    others.push(name);
    if (others.length > MOST_OTHERS) await rm(join(directory, others.shift() ?? ''), { force: true });
  };
  const gloss = () => writeFile(join(directory, 'glossary.tsv'), GLOSSARIES[draw(GLOSSARIES.length)] ?? '');

  const acts = [rewrite, rewrite, rewrite, add, add, gloss];
  while (!isOver()) {
    await acts[draw(acts.length)]?.();
    await sleep(random() * BETWEEN);
  }
}
