// Compiles the program and the lexicon, and indexes the shipped corpus, into build/<hash of what goes in>, unless that stands already. The folder
// appears in one step, by renaming, so that two builds at once do no harm and nobody reads half of one.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const builds = join(root, 'build');
const INPUTS = [
  'src',
  'commands',
  'bench',
  'test/support',
  'lexicon',
  'tsconfig.json',
  'package-lock.json',
  'scripts/build.mjs',
];
/** Older builds are kept so long: a bot that runs from one may still load a part of it. */
const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;

async function listFiles(path) {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = (await readdir(path)).sort();
  return (await Promise.all(names.map((name) => listFiles(join(path, name))))).flat();
}

async function hashInputs() {
  const hash = createHash('sha256').update(process.version);
  const files = (await Promise.all(INPUTS.map((input) => listFiles(join(root, input))))).flat();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  files.forEach((file, i) =>
    hash.update(`${relative(root, file)}\0${contents[i].length}\0`).update(contents[i]),
  );
  return hash.digest('hex').slice(0, 16);
}

async function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function compile(folder, version) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  // Types are checked by `npm run check`; a production install has no type packages to check with.
  const options = ['--noEmit', 'false', '--noCheck', '--types', '', '--outDir', folder];
  const project = join(folder, 'tsconfig.json');
  await writeFile(
    project,
    JSON.stringify({
      extends: '../../tsconfig.json',
      compilerOptions: { rootDir: '../..' },
      // The benchmarks of the whole program run it against the tests' stand-in for Discord.
      include: ['../../src', '../../commands', '../../bench', '../../test/support'],
      exclude: ['../../**/*.test.ts'],
    }),
  );
  await promisify(execFile)(process.execPath, [tsc, '--project', project, ...options]);
  const { compileLexicon } = await import(pathToFileURL(join(folder, 'src/lexicon-loader.js')).href);
  const { serialiseTables } = await import(
    pathToFileURL(join(folder, 'src/language/compiled-lexicon.js')).href
  );
  const tables = await compileLexicon(pathToFileURL(join(root, 'lexicon/')));
  await writeFile(join(folder, 'lexicon.compiled'), serialiseTables(tables));
  await writeFile(join(folder, 'version'), version);
  await indexCorpus(folder);
}

/** Indexes the shipped corpus, so that whoever starts the program for the first time has an answer at once. */
async function indexCorpus(folder) {
  const words = [join(folder, 'src/ask.js'), '--corpus', join(root, 'corpus'), 'footnote'];
  const env = { ...process.env, DATA_DIR: join(folder, 'shipped') };
  try {
    // In a process of its own: this one may go on as the bot, which needs none of it.
    await promisify(execFile)(process.execPath, words, { env });
  } catch (error) {
    // It may have been changed or taken away: whoever starts the program with it hears what is wrong.
    process.stderr.write(`The shipped corpus was not indexed: ${error.stderr || error.message}\n`);
  }
}

async function removeOld(current) {
  for (const name of await readdir(builds)) {
    const path = join(builds, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    if (path !== current && Date.now() - mtimeMs > KEPT_FOR) await rm(path, { recursive: true, force: true });
  }
}

/** The folder of an up-to-date build, made where there is none. Throws with the compiler's words where it fails. */
export async function build() {
  const version = await hashInputs();
  const folder = join(builds, version);
  if (await exists(folder)) return folder;
  process.stderr.write('Building, once after each change …\n');
  await mkdir(builds, { recursive: true });
  const unfinished = await mkdtemp(join(builds, 'unfinished-'));
  try {
    await compile(unfinished, version);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another process may have finished the same build first.
    if (!(await exists(folder))) throw error;
  }
  await removeOld(folder);
  return folder;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await build();
