import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ASK, register, request } from './direct-request.js';
import { startDiscord, type DiscordServer } from './discord-server.js';

const text = (length: number) => 'x'.repeat(length);

let discord: DiscordServer;

beforeAll(async () => {
  discord = await startDiscord();
  await register(discord, [ASK]);
});

afterAll(() => discord.close());

describe('choices', () => {
  const complete = async (choices: readonly object[]) => {
    const { id, token } = discord.autocomplete({ command: 'ask', option: 'question', value: 'x' });
    return (
      await request(discord, 'POST', `/interactions/${id}/${token}/callback`, { type: 8, data: { choices } })
    ).status;
  };
  const choice = (changes: object = {}) => ({ name: 'n', value: 'v', ...changes });

  it.each<[string, readonly object[]]>([
    ['26 of them', Array.from({ length: 26 }, () => choice())],
    ['a name over 100', [choice({ name: text(101) })]],
    ['an empty name', [choice({ name: '' })]],
    ['a value over 100', [choice({ value: text(101) })]],
    ['an empty value', [choice({ value: '' })]],
  ])('are refused: %s', async (_, choices) => {
    expect(await complete(choices)).toBe(400);
  });

  it('are taken up to their limits', async () => {
    expect(
      await complete(Array.from({ length: 25 }, () => choice({ name: text(100), value: text(100) }))),
    ).toBe(204);
  });
});
