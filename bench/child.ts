import { execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A measurement that came to nothing, in a few words for a cell of a table. */
class ChildFailure extends Error {
  override readonly name = 'ChildFailure';
}

/** Runs a file of `bench/children/` in a process of its own and reads the JSON that it prints; at most so many seconds. */
export async function runChild(file: string, words: readonly string[], seconds = 600): Promise<unknown> {
  const path = fileURLToPath(new URL(`children/${file}`, import.meta.url));
  const options = { timeout: seconds * 1000, killSignal: 'SIGKILL' } as const;
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', path, ...words], options);
    return JSON.parse(stdout);
  } catch (error) {
    throw toFailure(error as Error & { killed?: boolean; signal?: string; stderr?: string }, seconds);
  }
}

function toFailure(error: Error & { killed?: boolean; stderr?: string }, seconds: number): Error {
  if (error.killed === true) return new ChildFailure(`over ${seconds} s`, { cause: error });
  if (/heap out of memory|Allocation failed/u.test(error.stderr ?? ''))
    return new ChildFailure('out of memory', { cause: error });
  return error;
}

/** What a child measured, or in a few words why there is nothing. */
export async function orFailure<Measurement>(measured: Promise<Measurement>): Promise<Measurement | string> {
  try {
    return await measured;
  } catch (error) {
    if (error instanceof ChildFailure) return error.message;
    throw error;
  }
}

/** Milliseconds from starting node on a file to the first that it prints. Rejects where it prints nothing. */
export async function timeToFirstOutput(
  path: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, [path, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LOG_LEVEL: 'error', ...environment },
  });
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
