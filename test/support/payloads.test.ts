import {
  ApplicationCommandResponseSchema,
  GatewayBotResponseSchema,
  InteractionCallbackResponseSchema,
  MessageResponseSchema,
  PrivateApplicationResponseSchema,
  UserPIIResponseSchema,
} from 'discord-api-spec/zod';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { ASK, register, request } from './direct-request.js';
import { startDiscord, type DiscordServer } from './discord-server.js';
import { schemaProblems } from './schema-problems.js';

const OFF = { allowed_mentions: { parse: [] } };
const MESSAGE = {
  content: 'x',
  embeds: [{ title: 't', description: 'd', fields: [{ name: 'n', value: 'v' }], footer: { text: 'f' } }],
  components: [{ type: 1, components: [{ type: 2, style: 1, label: 'more', custom_id: 'a' }] }],
  ...OFF,
};

let discord: DiscordServer;

beforeEach(async () => {
  discord = await startDiscord();
  await register(discord, [ASK]);
});

afterEach(() => discord.close());

const get = async (path: string) => (await request(discord, 'GET', path)).body as unknown;

it('what the stand-in answers is what Discord describes', async () => {
  expect(schemaProblems(GatewayBotResponseSchema, await get('/gateway/bot'))).toEqual([]);
  expect(schemaProblems(UserPIIResponseSchema, await get('/users/@me'))).toEqual([]);
  expect(schemaProblems(PrivateApplicationResponseSchema, await get('/applications/@me'))).toEqual([]);
  const [command] = (await get(`/applications/${discord.applicationId}/commands`)) as unknown[];
  expect(schemaProblems(ApplicationCommandResponseSchema, command)).toEqual([]);
});

it('messages and first responses are as Discord describes them', async () => {
  const { id, token } = discord.slash({ command: 'ask', options: { question: 'x' } });
  const callback = `/interactions/${id}/${token}/callback?with_response=true`;
  const { body } = await request(discord, 'POST', callback, { type: 4, data: MESSAGE });
  expect(schemaProblems(InteractionCallbackResponseSchema, body)).toEqual([]);
  const message = await get(`/webhooks/${discord.applicationId}/${token}/messages/@original`);
  expect(schemaProblems(MessageResponseSchema, message)).toEqual([]);
});
