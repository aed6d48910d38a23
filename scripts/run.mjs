// node scripts/run.mjs src/main.js …: builds what is stale, then runs that file of the build in this process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';

const [entry, ...words] = process.argv.slice(2);
try {
  const path = join(await build(), entry);
  process.argv.splice(1, process.argv.length - 1, path, ...words);
  await import(pathToFileURL(path).href);
} catch (error) {
  const said = [error.stdout, error.stderr, error.stack].filter(Boolean).join('\n');
  process.stderr.write(`The program could not be built or started.\n${said}\n`);
  process.exit(1);
}
