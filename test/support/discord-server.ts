/**
 * A stand-in for Discord on loopback: HTTP API and gateway, which an unmodified discord.js Client connects to.
 *
 *     const discord = await startDiscord();
 *     const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.url } });
 *     await client.login(discord.token);          // DISCORD_API_URL=discord.url, DISCORD_TOKEN=discord.token
 *     await discord.until(() => discord.gateway.ready);
 *     const asked = discord.slash({ command: 'ask', options: { question: 'who?' } });
 *     const seen = await asked.answered;          // what the person sees once the answer is there
 *     await client.destroy();
 *     expect(discord.refusals).toEqual([]);       // nothing that Discord, or our rule on mentions, refuses
 *     expect(discord.gateway.closeCodes).toEqual([1000]);
 *     await discord.close();
 *
 * `startDiscord({ token?, guilds?, heartbeatMs?, responseDeadlineMs?, tokenLifeMs?, requestsKept? })`; durations in
 * milliseconds.
 *
 * What people do. Each sends one interaction, at once, and throws an Error where Discord's client would not let
 * a person do it (an unknown command or option, a required option left out, a button that isn't there):
 * - `slash({ command, subcommand?, options? })`
 * - `autocomplete({ command, subcommand?, option, value, options? })`
 * - `press({ message, customId })` with a message of the bot as `seen.message` has it
 * All take `user?` (a name; one name is one person), `locale?` ('en-US') and `permissions?` (bigint, by default an
 * ordinary member's); commands also `guild?` (an id, by default the first) and `dm?` (true: in a direct message).
 * `default_member_permissions` is not enforced, as on a server that overrides it.
 *
 * They return a handle: `id`, `token`, `seen` (now), `answered` (a promise of Seen: it resolves with the first
 * message that is no longer "thinking", with choices, a follow-up, or with `failed`), `until(predicate, timeoutMs?)`
 * (a promise of Seen; rejects after the time, 5,000 by default), `sendAgain()` (the same interaction once more) and
 * `forget()` (the server lets go of it, which whoever sends many thousands does once they are over).
 *
 * Seen: `acknowledgedAfterMs` (null before), `callbacks` (as accepted, `{ type, data, afterMs }`), `message` (the reply
 * as it stands, or the message of the button where that is updated; null where there is none), `thinking`, `failed`
 * ("The application did not respond"), `private`, `choices` (null but for autocomplete), `followUps`, `history`
 * (every state of the reply, oldest first). `buttonsOf(message)` in payloads.ts lists the buttons of a message.
 *
 * What came in: `requests` (`{ method, path, body, status, fault }`, path without `/api/v10`), `refusals` (every request
 * that was answered with 4xx by a rule and not by a fault: `{ method, path, body, status, code, message, errors }`),
 * `commands(guildId?)` (registered ones as Discord returns them).
 *
 * Faults, for requests whose `METHOD /path` contains the text or matches the expression; `times` is 1 by default:
 * - `faults.answer(match, { status, times?, retryAfter?, global?, lost? })`: 429 (`retryAfter` in seconds), 500, 502 …
 *   `lost: true` carries the request out and answers with the fault all the same.
 * - `faults.delay(match, ms, times?)`, `faults.hang(match, times?)`, `faults.clear()` (lets hanging requests go on)
 * - `faults.revokeToken()`: 401 everywhere, 4004 at the gateway
 *
 * The gateway: `gateway.ready` (a client has identified or resumed and is connected), `gateway.intents`,
 * `gateway.identifies` and `gateway.resumes` (counts), `gateway.closeCodes` (as clients closed), `gateway.drop(code?)`
 * (without a code the line is cut), `gateway.reconnect()` (opcode 7), `gateway.invalidate(resumable)` (opcode 9),
 * `gateway.refuse(ms)` (connections, for so long), `gateway.silence()` (heartbeats are no longer acknowledged).
 * Interactions sent while a client is away wait for its RESUME. `ready` is the server's view: discord.js never ends a
 * `destroy()` that meets it between HELLO and READY, so a test that has disturbed the connection waits for the client too.
 *
 * `until(predicate, timeoutMs?)` waits until the predicate is true of what the server knows. `close()` ends everything.
 */
import type { AddressInfo } from 'node:net';

import { GatewayIntentBits } from 'discord.js';

import { createChangeSignal } from './change-signal.js';
import { createCommandStore } from './discord-commands.js';
import { createFaults, type Faults } from './discord-faults.js';
import { createDiscordGateway, type Gateway } from './discord-gateway.js';
import { createDiscordHttp, type RecordedRequest, type Refusal, type Route } from './discord-http.js';
import { botRoutes, interactionRoutes } from './discord-routes.js';
import { createGuild, createUser, type Bot } from './payloads.js';
import { createPeople, type People } from './people.js';
import type { RegisteredCommand } from './registered-command.js';

const PATIENCE_MS = 5000;

export interface DiscordOptions {
  readonly token?: string;
  /** Ids of the guilds that the bot is in. */
  readonly guilds?: readonly string[];
  readonly heartbeatMs?: number;
  /** Discord's 3 seconds, from the sending of an interaction to its first response. */
  readonly responseDeadlineMs?: number;
  /** Discord's 15 minutes. */
  readonly tokenLifeMs?: number;
  /** How many of the last requests `requests` holds at least; without it, all. */
  readonly requestsKept?: number;
}

export interface DiscordServer extends Pick<People, 'slash' | 'autocomplete' | 'press'> {
  /** The base address of the API, without the version. */
  readonly url: string;
  readonly token: string;
  readonly applicationId: string;
  readonly guildIds: readonly string[];
  readonly requests: readonly RecordedRequest[];
  readonly refusals: readonly Refusal[];
  readonly faults: Faults;
  readonly gateway: Gateway;
  commands(guildId?: string): RegisteredCommand[];
  until(predicate: () => boolean, timeoutMs?: number): Promise<void>;
  close(): Promise<void>;
}

export async function startDiscord(options: DiscordOptions = {}): Promise<DiscordServer> {
  const { heartbeatMs = 41_250, responseDeadlineMs = 3000, tokenLifeMs = 15 * 60_000 } = options;
  const { token = 'stand-in.token', guilds: guildIds = ['200000000000000002'] } = options;
  const { requestsKept = Number.POSITIVE_INFINITY } = options;
  const applicationId = '400000000000000004';
  const bot: Bot = { applicationId, user: createUser(applicationId, 'footnote', true) };
  const requests: RecordedRequest[] = [];
  const refusals: Refusal[] = [];
  const changes = createChangeSignal();
  const faults = createFaults();
  const commands = createCommandStore(applicationId, guildIds);
  const routes: Route[] = [];
  const changed = changes.notify;
  const http = createDiscordHttp({ routes, faults, token, requests, requestsKept, refusals, changed });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const gatewayUrl = `ws://127.0.0.1:${port}`;

  const gateway = createDiscordGateway({
    http,
    heartbeatMs,
    changed,
    isToken: (sent) => sent === token && !faults.tokenRevoked,
    greet(sessionId, intents) {
      const ready = {
        v: 10,
        user: bot.user,
        guilds: guildIds.map((id) => ({ id, unavailable: true })),
        session_id: sessionId,
        session_type: 'normal',
        resume_gateway_url: gatewayUrl,
        shard: [0, 1],
        application: { id: applicationId, flags: 0 },
        private_channels: [],
        relationships: [],
        user_settings: {},
      };
      const seesGuilds = (intents & GatewayIntentBits.Guilds) !== 0;
      const created = guildIds.map((id) => ['GUILD_CREATE', createGuild(id, bot)] as const);
      return [['READY', ready], ...(seesGuilds ? created : [])];
    },
  });
  const people = createPeople({
    bot,
    guildIds,
    commands,
    changes,
    responseDeadlineMs,
    tokenLifeMs,
    dispatch: gateway.dispatch,
  });
  routes.push(...commands.routes, ...botRoutes(bot, gatewayUrl), ...interactionRoutes(applicationId, people));

  return {
    url: `http://127.0.0.1:${port}/api`,
    token,
    applicationId,
    guildIds,
    requests,
    refusals,
    faults,
    gateway,
    slash: people.slash,
    autocomplete: people.autocomplete,
    press: people.press,
    commands: commands.list,
    until(predicate, timeoutMs = PATIENCE_MS) {
      const describe = () =>
        JSON.stringify(
          { ready: gateway.ready, closeCodes: gateway.closeCodes, refusals, requests },
          undefined,
          2,
        );
      return changes.until(predicate, timeoutMs, describe);
    },
    async close() {
      faults.clear();
      people.end();
      gateway.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}
