import { pathToFileURL } from 'node:url';

const SCRIPT = new URL('../../scripts/build.mjs', import.meta.url).href;

/** Where the program stands as `npm run build` compiles it: a folder, as an address that ends with a slash. */
export async function buildProgram(): Promise<URL> {
  const { build } = (await import(/* @vite-ignore */ SCRIPT)) as { build: () => Promise<string> };
  return pathToFileURL(`${await build()}/`);
}
