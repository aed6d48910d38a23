import { setFlagsFromString } from 'node:v8';
import { config as readEnvFile } from 'dotenv';
import { commands } from '../commands/index.js';
import { parseConfig } from './config.js';
import { UserError } from './errors.js';
import { createLibrary } from './library.js';
import { createLog } from './log.js';
import { createProgress } from './terminal/progress.js';
import { createThreadedWorkshop } from './threads/workshop.js';
import { runTerminal } from './terminal/terminal.js';
import { toLanguage } from './wording/choice.js';

// For all threads. V8 would let a heap grow to a multiple of what is needed before it tidies up; and where there are
// few processors and all of them are busy, tidying up the young in several threads costs more than it gains.
for (const flag of ['--heap-growing-percent=40', '--no-parallel-scavenge']) setFlagsFromString(flag);

const { env, stdin, stdout, stderr } = process;
const quit = (code: number) => process.exit(code);
const write = (line: string) => stderr.write(line);
/** The token, as soon as it is known: no log line may hold it. */
const secrets = () => [env['DISCORD_TOKEN']?.trim() ?? ''].filter((secret) => secret !== '');

/** What a signal does: at first there is nothing to end. */
let stop = async (): Promise<void> => {};
/** Nothing is to be left while a thread still loads what it needs. */
let endThreads = async (): Promise<void> => {};
let isStopping = false;

async function start(): Promise<void> {
  readEnvFile({ quiet: true });
  const config = parseConfig(env);
  const log = createLog({ level: config.logLevel, secrets: secrets(), write });
  process.on('unhandledRejection', (reason) => log.error('a rejection was not handled', reason));
  process.on('uncaughtException', (error) => {
    log.error('a fault that was not caught ends the program', error);
    quit(1);
  });
  const workshop = createThreadedWorkshop();
  endThreads = () => workshop.end();
  const library = await createLibrary({
    directory: config.corpusDirectory,
    dataDirectory: config.dataDirectory,
    workshop,
    onProgress: createProgress({ write: (line) => log.info(line), now: () => performance.now() }),
  });
  if (config.token === undefined) {
    await runTerminal({
      commands,
      library,
      log,
      input: stdin,
      output: stdout,
      interactive: stdin.isTTY && stdout.isTTY,
      colour: stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
      locale: toLanguage(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''),
    });
    return;
  }
  const { token, guildId, discordApiUrl: apiUrl } = config;
  // Takes its time to load, which the terminal need not wait for.
  const { createBot } = await import('./discord/bot.js');
  const bot = createBot({ token, guildId, apiUrl, commands, library, log });
  stop = () => bot.stop();
  await bot.run();
}

async function leave(): Promise<void> {
  try {
    await stop();
    await endThreads();
  } finally {
    quit(0);
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    isStopping = true;
    void leave();
  });
// Whoever reads the replies has had enough, as `head` does.
stdout.on('error', (error: NodeJS.ErrnoException) => quit(error.code === 'EPIPE' ? 0 : 1));

try {
  await start();
} catch (error) {
  // What was under way when a signal came is given up, and nobody need hear of it.
  if (!isStopping) {
    if (error instanceof UserError) write(`${error.message}\n`);
    else createLog({ level: 'error', secrets: secrets(), write }).error('the program ends', error);
    await endThreads();
    quit(1);
  }
}
