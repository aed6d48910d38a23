import { execFile } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startDiscord, type DiscordServer } from '../../test/support/discord-server.js';
import type { GeneratedDocument } from '../generated-corpus.js';
import { startBotProcess } from './bot-process.js';
import { createChangingFolder } from './changing-folder.js';
import { awaitReload, sendReload, type ReloadEnd } from './reload-press.js';
import { isClean, tellFaults, toCheck, toUncaught, type SoakPart } from './soak-part.js';

const SIZE = '32m';
/** A reload may take so long, in milliseconds. */
const PATIENCE = 120_000;
const run = promisify(execFile);

/** A bot whose data stands on a disk that gets full, and has room again. */
export async function fillDisk(documents: Iterable<GeneratedDocument>, question: string): Promise<SoakPart> {
  const disk = await mkdtemp(join(tmpdir(), 'footnote-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', disk]);
  } catch (error) {
    await rm(disk, { recursive: true });
    const reason = error instanceof Error ? error.message.trim().split('\n').at(-1) : '';
    return { rows: [['full disk: skipped, no file system can be mounted here', reason ?? '']], checks: [] };
  }
  const folder = await createChangingFolder(documents);
  const discord = await startDiscord();
  const options = { discord, corpusDirectory: folder.corpusDirectory, dataDirectory: disk };
  const filler = join(disk, 'filler');
  let bot = startBotProcess(options);
  try {
    await bot.ready();
    await fill(filler);
    await folder.change('everything');
    const full = await reload(discord);
    const answeredWhenFull = await isAnswered(discord, question);
    await rm(filler);
    const roomy = await reload(discord);
    const first = await bot.stop();
    const uncaught = toUncaught(bot);
    bot = startBotProcess(options);
    await bot.ready();
    const answeredAgain = await isAnswered(discord, question);
    const second = await bot.stop();
    tellFaults('full disk', [...uncaught, ...toUncaught(bot)]);
    return {
      rows: [],
      remarks: [`A moderator reads, when the disk is full: ${full.text}`],
      checks: [
        {
          text: `a reload with a full disk fails, and says why: ${full.outcome}`,
          holds: full.outcome === 'refused' && /full|space|room/i.test(full.text),
        },
        { text: 'the old index goes on answering', holds: answeredWhenFull },
        { text: `with room again a reload succeeds: ${roomy.outcome}`, holds: roomy.outcome === 'done' },
        {
          text: 'stops, starts and answers after that',
          holds: isClean(first) && answeredAgain && isClean(second),
        },
        toCheck('rejections and exceptions that were not caught, with a full disk', [
          ...uncaught,
          ...toUncaught(bot),
        ]),
      ],
    };
  } finally {
    await bot.stop();
    await discord.close();
    await folder.remove();
    await run('umount', [disk]);
    await rm(disk, { recursive: true });
  }
}

/** Writes until nothing more goes in. */
async function fill(path: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (let size = 2 ** 16; size > 0; size = Math.floor(size / 2)) {
      const bytes = Buffer.alloc(size);
      while (await file.write(bytes).then(({ bytesWritten }) => bytesWritten === size, isFull));
    }
  } finally {
    await file.close();
  }
}

function isFull(error: NodeJS.ErrnoException): false {
  if (error.code !== 'ENOSPC') throw error;
  return false;
}

function reload(discord: DiscordServer): Promise<ReloadEnd> {
  return awaitReload(sendReload(discord), PATIENCE);
}

async function isAnswered(discord: DiscordServer, question: string): Promise<boolean> {
  const { message } = await discord.slash({ command: 'ask', options: { question } }).answered;
  return message?.embeds[0]?.author !== undefined;
}
