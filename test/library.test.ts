import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '../src/errors.js';
import { createLibrary, ReloadStopped, type Library } from '../src/library.js';
import { createWorkshop } from '../src/workshop.js';
import { askInFull } from './support/ask-in-full.js';

const BRIDGE = 'A bridge over the river was proposed in the spring.\n';
const FRUIT = 'The fruit of the highlands travels by railway to the port.\n';
const FAIR = 'The fair opens with a parade of boats on the lake.\n';

let folder: string;
let dataDirectory: string;
let library: Library;
let now = new Date('2024-06-01T12:00:00Z');
const write = (file: string, text: string) => writeFile(join(folder, file), text);

/** The same three files before every test: making a library costs most of a second, reloading one little. */
async function restore(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await write('a.en.txt', BRIDGE);
  await write('b.en.txt', FRUIT);
  await write('c.en.txt', FAIR);
}

beforeAll(async () => {
  const home = await mkdtemp(join(tmpdir(), 'footnote-library-'));
  folder = join(home, 'corpus');
  dataDirectory = join(home, 'data');
  await restore();
  library = await createLibrary({
    directory: folder,
    dataDirectory,
    workshop: createWorkshop(),
    now: () => now,
  });
}, 30_000);

beforeEach(async () => {
  await restore();
  await library.reload();
});

afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

describe('A library', () => {
  test('has the corpus and the engine of its folder, and when it was read', async () => {
    expect(library.corpus.documents.map(({ file }) => file)).toEqual(['a.en.txt', 'b.en.txt', 'c.en.txt']);
    expect(await askInFull(library.engine, 'bridge over the river', 1)).toMatchObject({
      outcome: 'answer',
      passages: [{ text: BRIDGE.trim() }],
    });
    expect(library.readAt).toEqual(now);
  });

  test('says what came, went and changed when it is reloaded, and answers from what is there now', async () => {
    await write('a.en.txt', 'A tunnel under the river was proposed in the spring.\n');
    await rm(join(folder, 'b.en.txt'));
    await write('d.en.txt', 'Ambulances cross at the marker without waiting.\n');
    now = new Date('2024-06-02T12:00:00Z');
    expect(await library.reload()).toEqual({
      added: ['d.en.txt'],
      removed: ['b.en.txt'],
      changed: ['a.en.txt'],
    });
    expect((await askInFull(library.engine, 'tunnel', 1)).passages[0]?.text).toContain('tunnel');
    expect((await library.engine.ask('ambulances at the marker', 1)).outcome).toBe('answer');
    expect((await library.engine.ask('highland fruit by railway', 1)).outcome).toBe('none');
    expect(library.readAt).toEqual(now);
  });

  test('says of a reload that found nothing new that there was nothing, and keeps its engine', async () => {
    const { engine } = library;
    now = new Date('2024-06-04T12:00:00Z');
    expect(await library.reload()).toEqual({ added: [], removed: [], changed: [] });
    expect(library.engine).toBe(engine);
    expect(library.readAt).toEqual(now);
  });

  test('takes a document that was only touched for unchanged', async () => {
    const { engine } = library;
    await write('a.en.txt', 'Something else in between.\n');
    await write('a.en.txt', BRIDGE);
    expect(await library.reload()).toEqual({ added: [], removed: [], changed: [] });
    expect(library.engine).toBe(engine);
  });

  test('counts the glossary among what changes', async () => {
    await write('glossary.tsv', 'zqx\tपुल\n');
    expect(await library.reload()).toEqual({ added: ['glossary.tsv'], removed: [], changed: [] });
    await write('glossary.tsv', 'zqx\tनदी\n');
    expect(await library.reload()).toEqual({ added: [], removed: [], changed: ['glossary.tsv'] });
    await rm(join(folder, 'glossary.tsv'));
    expect(await library.reload()).toEqual({ added: [], removed: ['glossary.tsv'], changed: [] });
  });

  test('lists what was left out, and what is there now of it', async () => {
    await write('photo.jpg', 'no document');
    await write('broken.pdf', '%PDF-1.4 and nothing more');
    expect(await library.reload()).toEqual({ added: [], removed: [], changed: [] });
    expect(library.corpus.skipped).toEqual([
      { file: 'broken.pdf', reason: 'damaged' },
      { file: 'photo.jpg', reason: 'unknown-format' },
    ]);
    // Nothing has changed since, so nothing is read again; what was found then is told all the same.
    await library.reload();
    expect(library.corpus.skipped).toHaveLength(2);
    await rm(join(folder, 'broken.pdf'));
    await library.reload();
    expect(library.corpus.skipped).toEqual([{ file: 'photo.jpg', reason: 'unknown-format' }]);
  });

  test('answers whoever has begun with an engine that a reload has replaced', async () => {
    const { engine } = library;
    await write('a.en.txt', 'A tunnel under the river was proposed in the spring.\n');
    await library.reload();
    expect(library.engine).not.toBe(engine);
    expect((await askInFull(engine, 'bridge over the river', 1)).passages[0]?.text).toBe(BRIDGE.trim());
  });

  test('opened again on the same folder answers from the index that was saved', async () => {
    await write('d.en.txt', 'Ambulances cross at the marker without waiting.\n');
    await library.reload();
    const saved = await readdir(dataDirectory);
    const read: number[] = [];
    const again = await createLibrary({
      directory: folder,
      dataDirectory,
      workshop: createWorkshop(),
      onProgress: ({ share }) => read.push(share),
    });
    expect(read).toEqual([]);
    expect(await readdir(dataDirectory)).toEqual(saved);
    expect(again.corpus).toEqual(library.corpus);
    expect((await again.engine.ask('ambulances at the marker', 1)).outcome).toBe('answer');
  });

  test('reads once where two reloads are asked for at once, and again afterwards', async () => {
    await write('d.en.txt', 'Ambulances cross at the marker without waiting.\n');
    const before = library.engine;
    const first = library.reload();
    const second = library.reload();
    expect(second).toBe(first);
    // Until it is done, the old index answers.
    expect(library.engine).toBe(before);
    expect((await first).added).toEqual(['d.en.txt']);
    expect(library.engine).not.toBe(before);
    expect((await library.reload()).added).toEqual([]);
  });

  test('tells everybody who waits for a reload how far it has come', async () => {
    for (const letter of ['d', 'e', 'f'])
      await write(`${letter}.en.txt`, `Zorb ${letter} crosses the lake.\n`);
    const heard: number[][] = [[], []];
    const first = library.reload(({ share }) => heard[0]?.push(share));
    const second = library.reload(({ share }) => heard[1]?.push(share));
    expect(second).toBe(first);
    await first;
    expect(heard[0]?.length).toBeGreaterThanOrEqual(3);
    expect(heard[1]).toEqual(heard[0]);
    expect(heard[0]).toEqual([...(heard[0] ?? [])].sort((a, b) => a - b));
    for (const share of heard[0] ?? []) expect(share >= 0 && share <= 1).toBe(true);
    // Whoever has heard of it is not told of the next one.
    const length = heard[0]?.length;
    await write('g.en.txt', 'Zorb g crosses the lake.\n');
    await library.reload();
    expect(heard[0]).toHaveLength(length ?? 0);
  });

  test('gives a reload up when it is told to stop, keeps what it has, leaves nothing behind, and reloads later', async () => {
    const { engine, corpus } = library;
    const saved = await readdir(dataDirectory);
    for (const letter of ['d', 'e', 'f'])
      await write(`${letter}.en.txt`, `Zorb ${letter} crosses the lake.\n`);
    const failed = await library.reload(() => library.stopReload()).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(ReloadStopped);
    expect(library.engine).toBe(engine);
    expect(library.corpus).toBe(corpus);
    expect(await readdir(dataDirectory)).toEqual(saved);
    expect((await library.engine.ask('bridge over the river', 1)).outcome).toBe('answer');
    // With nothing under way there is nothing to stop.
    library.stopReload();
    expect((await library.reload()).added).toEqual(['d.en.txt', 'e.en.txt', 'f.en.txt']);
  });

  test('keeps what it has where the folder is gone, says so, and recovers', async () => {
    const { corpus, engine, readAt } = library;
    now = new Date('2024-06-03T12:00:00Z');
    await rename(folder, `${folder}-away`);
    const failed = await library.reload().catch((error: unknown) => error);
    await rename(`${folder}-away`, folder);
    expect(failed).toBeInstanceOf(UserError);
    expect((failed as UserError).message).toContain(folder);
    expect(library).toMatchObject({ corpus, readAt });
    expect(library.engine).toBe(engine);
    expect((await library.engine.ask('bridge over the river', 1)).outcome).toBe('answer');
    expect(await library.reload()).toEqual({ added: [], removed: [], changed: [] });
    expect(library.engine).toBe(engine);
  });

  test('keeps what it has where the index can’t be saved, says where, and recovers', async () => {
    const { engine, corpus } = library;
    await write('d.en.txt', 'Ambulances cross at the marker without waiting.\n');
    await rename(dataDirectory, `${dataDirectory}-away`);
    await writeFile(dataDirectory, 'in the way');
    const failed = await library.reload().catch((error: unknown) => error);
    await rm(dataDirectory);
    await rename(`${dataDirectory}-away`, dataDirectory);
    expect(failed).toBeInstanceOf(UserError);
    expect((failed as UserError).message).toContain('DATA_DIR');
    expect(library.engine).toBe(engine);
    expect(library.corpus).toBe(corpus);
    expect((await library.engine.ask('bridge over the river', 1)).outcome).toBe('answer');
    expect((await library.reload()).added).toEqual(['d.en.txt']);
  });

  test('keeps what it has where the glossary has a fault, and names its line', async () => {
    const { engine } = library;
    await write('d.en.txt', 'Ambulances cross at the marker without waiting.\n');
    await write('glossary.tsv', '# names\nzqx\tपुल\n\nno cells here\n');
    const failed = await library.reload().catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(UserError);
    expect((failed as UserError).message).toMatch(/glossary\.tsv.*line 4/u);
    expect(library.engine).toBe(engine);
    expect(library.corpus.documents).toHaveLength(3);
  });

  test('reads the glossary anew', async () => {
    expect((await library.engine.ask('ZQX', 1)).outcome).toBe('none');
    await write('glossary.tsv', 'zqx\t\t\t全国ゾルブ会議\n');
    await write('d.ja.txt', '全国ゾルブ会議は毎年春に湖で開かれる。\n');
    await library.reload();
    expect(await askInFull(library.engine, 'ZQX', 1)).toMatchObject({
      outcome: 'answer',
      passages: [{ language: 'ja' }],
    });
    expect(library.corpus.documents.map(({ file }) => file)).not.toContain('glossary.tsv');
  });

  test('is not made of a folder that is not there', async () => {
    const missing = join(folder, 'missing');
    const failed = await createLibrary({
      directory: missing,
      dataDirectory,
      workshop: createWorkshop(),
    }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(UserError);
    expect((failed as UserError).message).toContain(missing);
  });
});
