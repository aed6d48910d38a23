import { commands } from '../../commands/index.js';
import { createBot, type Bot } from '../../src/discord/bot.js';
import { createLog } from '../../src/log.js';
import { startDiscord } from '../support/discord-server.js';
import { createSmallLibrary, type Documents, type SmallLibrary } from '../support/small-library.js';

export interface BotSession {
  readonly discord: Awaited<ReturnType<typeof startDiscord>>;
  readonly library: SmallLibrary;
  readonly bot: Bot;
  /** Settles with what ended the bot. */
  readonly ended: Promise<unknown>;
  /** Lines of the log. */
  readonly log: string[];
  close(): Promise<void>;
}

/** The bot of this project at the stand-in for Discord, with commands registered. */
export async function startBotSession(
  documents: Documents,
  options: Parameters<typeof startDiscord>[0] = {},
): Promise<BotSession> {
  const discord = await startDiscord(options);
  const library = createSmallLibrary(documents);
  const log: string[] = [];
  const bot = createBot({
    token: discord.token,
    guildId: undefined,
    apiUrl: discord.url,
    commands,
    library,
    log: createLog({ level: 'info', secrets: [discord.token], write: (line) => log.push(line) }),
  });
  const ended = bot.run().then(
    () => 'stopped',
    (error: unknown) => error,
  );
  await discord.until(() => discord.gateway.ready && discord.commands().length > 0);
  return {
    discord,
    library,
    bot,
    ended,
    log,
    async close() {
      await bot.stop();
      await discord.close();
    },
  };
}
