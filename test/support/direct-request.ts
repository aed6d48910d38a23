import type { DiscordServer } from './discord-server.js';

/** A request that no library has checked or changed, as the bot with the right token. */
export async function request(
  discord: DiscordServer,
  method: string,
  path: string,
  body?: unknown,
  token = discord.token,
): Promise<{ status: number; body: any }> {
  const response = await fetch(`${discord.url}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

/** The command that the tests of the stand-in use. */
export const ASK = {
  name: 'ask',
  description: 'Asks the documents',
  options: [
    { type: 3, name: 'question', description: 'The question', required: true, autocomplete: true },
    { type: 5, name: 'private', description: 'For you alone', required: false },
  ],
};

/** Registers commands for everyone. */
export async function register(discord: DiscordServer, commands: readonly object[]): Promise<void> {
  const { status, body } = await request(
    discord,
    'PUT',
    `/applications/${discord.applicationId}/commands`,
    commands,
  );
  if (status !== 200) throw new Error(JSON.stringify(body));
}
