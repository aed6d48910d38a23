import { Client, Events, GatewayIntentBits, type ClientOptions, type Interaction } from 'discord.js';

import type { DiscordServer } from './discord-server.js';

/** An unmodified discord.js client for the stand-in's own tests. */
export function createReferenceClient(discord: DiscordServer, options: Partial<ClientOptions> = {}): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: { api: discord.url },
    ...options,
  });
}

/** Logs in and waits for its guilds; `handle` then answers every interaction, its failures land in `failures`. */
export async function connect(
  discord: DiscordServer,
  client: Client,
  handle: (interaction: Interaction) => Promise<unknown> = () => Promise.resolve(),
): Promise<unknown[]> {
  const failures: unknown[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    handle(interaction).catch((error: unknown) => failures.push(error));
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
  return failures;
}
