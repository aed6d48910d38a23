import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  Client,
  DiscordAPIError,
  Events,
  GatewayCloseCodes,
  Options,
  REST,
  RESTJSONErrorCodes,
} from 'discord.js';
import { UserError } from '../errors.js';
import type { Library } from '../library.js';
import type { Log } from '../log.js';
import type { Command } from '../reply/command.js';
import { createDispatch } from './dispatch.js';
import { registerCommands } from './registration.js';

/** A stop waits so long for replies that are under way, and so long for the gateway to say goodbye. Milliseconds. */
const REPLIES_DEADLINE = 3_500;
const GOODBYE_DEADLINE = 1_000;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;

export interface Bot {
  /** Rejects with what ends it for good, a `UserError` where somebody can mend it; resolves after `stop`. */
  run(): Promise<void>;
  /** Answers what it has taken, leaves Discord; within 5 s. */
  stop(): Promise<void>;
}

export interface BotOptions {
  readonly token: string;
  readonly guildId: string | undefined;
  /** Without the version. */
  readonly apiUrl: string;
  readonly commands: readonly Command[];
  readonly library: Library;
  readonly log: Log;
}

export function createBot({ token, guildId, apiUrl, commands, library, log }: BotOptions): Bot {
  // Answers to interactions are outside Discord's limit of 50 requests a second, so they have a client of their own;
  // what goes wrong with them is up to the responder.
  const rest = new REST({
    api: apiUrl,
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    rejectOnRateLimit: () => true,
    retries: 0,
    timeout: 10_000,
    // Each interaction has a route of its own, which nobody takes again.
    handlerSweepInterval: 10_000,
  });
  const dispatch = createDispatch({ commands, library, rest, log });
  /** Its reason is an error where the bot can't go on. */
  const ended = new AbortController();
  let client: Client | undefined;
  let stopping: Promise<void> | undefined;

  async function connect(): Promise<void> {
    for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      client = createClient();
      try {
        await client.login(token);
        return;
      } catch (error) {
        if (ended.signal.aborted) return;
        if (isRefusedToken(error)) throw refusedToken();
        log.warn(`Discord can't be reached at ${apiUrl}; next try in ${wait / 1000} s`, error);
      }
      await sleep(wait, undefined, { signal: ended.signal }).catch(() => undefined);
      if (ended.signal.aborted) return;
    }
  }

  function createClient(): Client {
    const made = new Client({
      // Interactions come without any intent, and nothing else is wanted.
      intents: [],
      rest: { api: apiUrl },
      makeCache: Options.cacheWithLimits({
        ...Options.DefaultMakeCacheSettings,
        GuildMemberManager: 0,
        MessageManager: 0,
        UserManager: 0,
      }),
    });
    made.on(Events.InteractionCreate, (interaction) => dispatch.handle(interaction));
    made.on(Events.ClientReady, (ready) => {
      log.info(`connected to Discord as ${ready.user.tag}`);
      void register(ready);
    });
    made.on(Events.ShardReconnecting, () => {
      if (!ended.signal.aborted) log.info('the connection to Discord broke; reconnecting');
    });
    made.on(Events.ShardResume, () => log.info('reconnected to Discord'));
    made.on(Events.ShardError, (error) => {
      if (isRefusedToken(error)) ended.abort(refusedToken());
      else log.warn('the connection to Discord has a fault', error);
    });
    made.on(Events.ShardDisconnect, ({ code }) => {
      if (code === Number(GatewayCloseCodes.AuthenticationFailed)) ended.abort(refusedToken());
      else if (code !== 1000)
        ended.abort(new Error(`Discord closed the connection for good, with code ${code}`));
    });
    made.on(Events.Error, (error) => log.error('the client for Discord has a fault', error));
    made.on(Events.Warn, (message) => log.warn(message));
    made.on(Events.Debug, (message) => log.debug(message));
    return made;
  }

  async function register(ready: Client<true>): Promise<void> {
    try {
      const applicationId = ready.application.id;
      const changed = await registerCommands({ rest: ready.rest, applicationId, guildId, commands });
      log.info(changed ? 'registered the commands' : 'the commands are registered as they are');
    } catch (error) {
      if (ended.signal.aborted) return;
      const isForeign = error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.MissingAccess;
      if (isForeign)
        log.error(`the bot is not in the server ${guildId ?? ''}: check DISCORD_GUILD_ID, or invite it`);
      else log.error('the commands could not be registered; those registered before stay', error);
    }
  }

  async function stop(): Promise<void> {
    await within(REPLIES_DEADLINE, dispatch.finish());
    ended.abort('stopped');
    await within(GOODBYE_DEADLINE, client?.destroy());
    rest.clearHandlerSweeper();
    rest.clearHashSweeper();
  }

  return {
    async run() {
      await connect();
      if (!ended.signal.aborted) await once(ended.signal, 'abort');
      if (ended.signal.reason instanceof Error) throw ended.signal.reason;
    },
    stop: () => (stopping ??= stop()),
  };
}

function isRefusedToken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && error.code === 'TokenInvalid') || error.message === 'Authentication failed';
}

function refusedToken(): UserError {
  return new UserError(
    'Discord refuses the token in DISCORD_TOKEN. Get a new one at https://discord.com/developers/applications: ' +
      'your application, "Bot", "Reset Token"; then put it into .env.',
  );
}

async function within(milliseconds: number, work: Promise<unknown> | undefined): Promise<void> {
  const timer = new AbortController();
  await Promise.race([work, sleep(milliseconds, undefined, { signal: timer.signal }).catch(() => undefined)]);
  timer.abort();
}
