import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { DiscordServer } from '../../test/support/discord-server.js';
import type { Sample } from '../children/monitor.js';

const MAIN = fileURLToPath(new URL('../../src/main.js', import.meta.url));
const MONITOR = new URL('../children/monitor.js', import.meta.url).href;
/** Reading and indexing a large folder for the first time takes its time. Milliseconds. */
const START_DEADLINE = 20 * 60_000;
/** A bot that has not stopped by then is killed. Milliseconds. */
const STOP_DEADLINE = 15_000;
const HARMLESS_LINE = /^\S+ (?:debug|info|warn) /;

export interface Exit {
  readonly code: number | null;
  readonly signal: string | null;
}

/** The program of `npm start` in a process of its own, at the stand-in for Discord. */
export interface BotProcess {
  /** From the main thread, oldest first. */
  readonly samples: readonly Sample[];
  /** What it wrote that is neither information nor a warning. */
  readonly faults: readonly string[];
  /** Whether it hears a request to stop. Before, the system ends it. */
  readonly listening: boolean;
  /** Null while it runs. */
  readonly exit: Exit | null;
  /** Resolves once it is connected; throws where it ended instead. */
  ready(): Promise<void>;
  /** Asks it to stop; resolves to how it ended and after how many milliseconds. */
  stop(): Promise<Exit & { readonly afterMs: number }>;
}

export interface BotProcessOptions {
  readonly discord: DiscordServer;
  readonly corpusDirectory: string;
  readonly dataDirectory: string;
}

export function startBotProcess({ discord, corpusDirectory, dataDirectory }: BotProcessOptions): BotProcess {
  const settings = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    DISCORD_GUILD_ID: '',
    LOG_LEVEL: 'info',
    CORPUS_DIR: corpusDirectory,
    DATA_DIR: dataDirectory,
  };
  const child = spawn(process.execPath, ['--import', MONITOR, MAIN], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const samples: Sample[] = [];
  const faults: string[] = [];
  let listening = false;
  let exit: Exit | null = null;
  child.on('message', (message) => {
    if (message === 'listening') listening = true;
    else samples.push(message as Sample);
  });
  createInterface({ input: child.stderr as Readable }).on('line', (line) => {
    if (!HARMLESS_LINE.test(line)) faults.push(line);
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  // After `close` nothing of its output is missing.
  const ended = once(child, 'close').then(([code, signal]: unknown[]) => {
    process.off('exit', kill);
    exit = { code, signal } as Exit;
    return exit;
  });

  return {
    samples,
    faults,
    get listening() {
      return listening;
    },
    get exit() {
      return exit;
    },
    async ready() {
      const deadline = performance.now() + START_DEADLINE;
      while (!discord.gateway.ready || discord.commands().length === 0) {
        if (exit !== null) throw new Error(`The bot ended at its start: ${faults.join('\n')}`);
        if (performance.now() > deadline) throw new Error('The bot has not connected.');
        await sleep(20);
      }
    },
    async stop() {
      const asked = performance.now();
      child.kill('SIGTERM');
      const patience = setTimeout(kill, STOP_DEADLINE);
      const { code, signal } = await ended;
      clearTimeout(patience);
      return { code, signal, afterMs: performance.now() - asked };
    },
  };
}
