import { execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Runs a file of `bench/children/` in a process of its own and reads the JSON that it prints. */
export async function runChild(file: string, ...words: readonly string[]): Promise<unknown> {
  const path = fileURLToPath(new URL(`children/${file}`, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', path, ...words]);
  return JSON.parse(stdout);
}

/** Milliseconds from starting node on a file to the first that it prints. Rejects where it prints nothing. */
export async function timeToFirstOutput(path: string, ...words: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, [path, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    let first: number | undefined;
    child.stdout.on('data', () => {
      first ??= performance.now() - start;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (first === undefined) reject(new Error(`${path} printed nothing and ended with ${code}`));
      else resolve(first);
    });
  });
}
