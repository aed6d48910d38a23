import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startDiscord } from '../support/discord-server.js';

/** Building and starting the program takes its time on a busy machine. */
const PATIENCE = 60_000;

let folder: string;
let discord: Awaited<ReturnType<typeof startDiscord>>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-'));
  await writeFile(join(folder, 'ferry.en.txt'), 'Captain Ines Dahl led the crew of the ferry to Skarholm.\n');
  discord = await startDiscord();
});

afterEach(async () => {
  await discord.close();
  await rm(folder, { recursive: true });
});

function start(variables: Readonly<Record<string, string>>) {
  const settings = { CORPUS_DIR: folder, DATA_DIR: join(folder, 'data'), DISCORD_API_URL: discord.url };
  const child = spawn(process.execPath, ['scripts/run.mjs', 'src/main.js'], {
    env: { ...process.env, DISCORD_GUILD_ID: '', LOG_LEVEL: '', ...settings, ...variables },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const exit = once(child, 'exit') as Promise<[number | null, string | null]>;
  return { child, exit, output: text(child.stdout), notices: text(child.stderr) };
}

describe('the program', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'sends what it still has to say and exits with 0 on %s',
    async (signal) => {
      const { child, exit, output } = start({ DISCORD_TOKEN: discord.token });
      await discord.until(() => discord.gateway.ready && discord.commands().length > 0, PATIENCE);
      discord.faults.answer('/callback', { status: 500 });
      const asked = discord.slash({ command: 'ask', options: { question: 'who led the crew' } });
      await discord.until(() => discord.requests.some(({ path }) => path.endsWith('/callback')), PATIENCE);
      const started = performance.now();
      child.kill(signal);
      expect(await exit).toEqual([0, null]);
      expect(performance.now() - started).toBeLessThan(5000);
      expect(asked.seen.message?.embeds[0]?.description).toContain('Captain Ines Dahl');
      expect(discord.gateway.closeCodes).toEqual([1000]);
      expect(discord.refusals).toEqual([]);
      expect(await output).toBe('');
    },
    PATIENCE,
  );

  it(
    'exits with 1 where Discord refuses the token, and says how to get one without showing it',
    async () => {
      const { exit, notices, output } = start({ DISCORD_TOKEN: 'not.the.token' });
      expect(await exit).toEqual([1, null]);
      expect(await notices).toContain('https://discord.com/developers/applications');
      expect(await notices).not.toContain('not.the.token');
      expect(await output).toBe('');
    },
    PATIENCE,
  );

  it(
    'exits with 1 where a setting is wrong, and names it',
    async () => {
      const { exit, notices } = start({ DISCORD_TOKEN: '', LOG_LEVEL: 'loud' });
      expect(await exit).toEqual([1, null]);
      expect(await notices).toContain('LOG_LEVEL must be debug, info, warn or error');
    },
    PATIENCE,
  );

  it(
    'is a chat without a token, which ends with its input',
    async () => {
      const { child, exit, output, notices } = start({ DISCORD_TOKEN: '' });
      child.stdin.end('/ask who led the crew of the ferry\n');
      expect(await exit).toEqual([0, null]);
      expect(await output).toContain('led the crew of the ferry to Skarholm.\nferry.en.txt:1\n');
      expect(await notices).toBe('');
    },
    PATIENCE,
  );
});
