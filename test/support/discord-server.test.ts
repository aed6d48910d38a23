import { ButtonStyle, ComponentType, Events, GatewayIntentBits, MessageFlags, type Client } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { ASK, register } from './direct-request.js';
import { startDiscord, type DiscordServer } from './discord-server.js';
import { buttonsOf } from './payloads.js';
import { connect, createReferenceClient } from './reference-client.js';

let discord: DiscordServer;
let client: Client;

beforeEach(async () => {
  discord = await startDiscord();
  client = createReferenceClient(discord);
});

afterEach(async () => {
  await client.destroy();
  await discord.close();
});

describe('a real discord.js client', () => {
  it('logs in, sees its guild and closes with 1000', async () => {
    await connect(discord, client);
    expect(client.user?.username).toBe('footnote');
    expect([...client.guilds.cache.keys()]).toEqual(discord.guildIds);
    expect(discord.gateway.ready).toBe(true);
    expect(discord.gateway.intents).toBe(GatewayIntentBits.Guilds);
    await client.destroy();
    await discord.until(() => discord.gateway.closeCodes.length > 0);
    expect(discord.gateway.closeCodes).toEqual([1000]);
    expect(discord.gateway.ready).toBe(false);
    expect(discord.refusals).toEqual([]);
  });

  it('logs in without any intent', async () => {
    client = createReferenceClient(discord, { intents: [] });
    await connect(discord, client);
    expect(discord.gateway.intents).toBe(0);
  });

  it('is told that its token is wrong', async () => {
    await expect(client.login('another.token')).rejects.toThrow(/invalid token/i);
    expect(discord.refusals).toMatchObject([{ path: '/gateway/bot', status: 401 }]);
    expect(discord.gateway.identifies).toBe(0);
  });

  it('is closed with 4014 where it asks for a privileged intent', async () => {
    client = createReferenceClient(discord, { intents: [GatewayIntentBits.MessageContent] });
    const codes: number[] = [];
    client.on(Events.ShardDisconnect, ({ code }) => codes.push(code));
    client.on(Events.ShardError, () => {});
    void client.login(discord.token).catch(() => {});
    await expect.poll(() => codes).toEqual([4014]);
  });

  it('fetches itself, its application and its guild commands', async () => {
    await connect(discord, client);
    const application = await client.application?.fetch();
    expect(application?.name).toBe('footnote');
    const guildId = discord.guildIds[0] ?? '';
    await client.application?.commands.set([ASK], guildId);
    const commands = await client.application?.commands.fetch({ guildId, withLocalizations: true });
    expect(commands?.map(({ name }) => name)).toEqual(['ask']);
    expect(discord.commands(guildId)).toHaveLength(1);
    expect(discord.commands()).toEqual([]);
    expect(discord.refusals).toEqual([]);
  });
});

describe('a person', () => {
  const row = (...labels: string[]) => ({
    type: ComponentType.ActionRow as const,
    components: labels.map((label) => ({
      type: ComponentType.Button as const,
      style: ButtonStyle.Secondary as const,
      label,
      customId: `button ${label}`,
    })),
  });

  beforeEach(() => register(discord, [ASK]));

  it('asks, sees the thinking, the answer, and what a button makes of it', async () => {
    const failures = await connect(discord, client, async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.deferReply();
        await asked.until(({ thinking }) => thinking);
        await interaction.editReply({
          embeds: [{ description: interaction.options.getString('question', true) }],
          components: [row('more')],
        });
      } else if (interaction.isButton()) {
        expect(interaction.message.embeds[0]?.description).toBe('who led?');
        expect(interaction.customId).toBe('button more');
        await interaction.update({ content: 'all there is', components: [] });
      }
    });
    const asked = discord.slash({ command: 'ask', options: { question: 'who led?' } });
    const seen = await asked.answered;
    expect(seen.message?.embeds[0]?.description).toBe('who led?');
    expect(buttonsOf(seen.message).map(({ style }) => style)).toEqual([ButtonStyle.Secondary]);
    expect(seen).toMatchObject({ private: false, failed: false, thinking: false, choices: null });
    expect(seen.callbacks.map(({ type }) => type)).toEqual([5]);
    expect(seen.acknowledgedAfterMs).toBeLessThan(3000);

    const pressed = await discord.press({ message: seen.message, customId: 'button more' }).answered;
    expect(pressed.message).toMatchObject({ id: seen.message?.id, content: 'all there is', components: [] });
    expect(pressed.message?.embeds).toHaveLength(1);
    expect(pressed.history).toHaveLength(1);
    expect(failures).toEqual([]);
    expect(discord.refusals).toEqual([]);
  });

  it('sees nothing change with a deferred update until the edit', async () => {
    await connect(discord, client, async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply({ content: 'first', components: [row('a')] });
      if (interaction.isButton()) {
        await interaction.deferUpdate();
        await interaction.editReply({ content: 'second' });
        await interaction.followUp({ content: 'for you', flags: MessageFlags.Ephemeral });
      }
    });
    const { message } = await discord.slash({ command: 'ask', options: { question: 'x' } }).answered;
    const press = discord.press({ message, customId: 'button a' });
    const seen = await press.until(({ followUps }) => followUps.length > 0);
    expect(seen.message).toMatchObject({ id: message?.id, content: 'second' });
    expect(seen.thinking).toBe(false);
    expect(seen.followUps).toMatchObject([{ content: 'for you', flags: MessageFlags.Ephemeral }]);
    expect(discord.refusals).toEqual([]);
  });

  it('has choices while typing', async () => {
    await connect(discord, client, async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const typed = interaction.options.getFocused(true);
      await interaction.respond([{ name: `${typed.name}: ${typed.value}`, value: 'v' }]);
    });
    const seen = await discord.autocomplete({ command: 'ask', option: 'question', value: 'wh' }).answered;
    expect(seen.choices).toEqual([{ name: 'question: wh', value: 'v' }]);
  });

  it('is who, where and what the test says', async () => {
    const met: unknown[] = [];
    await connect(discord, client, (interaction) => {
      const { user, locale, guildId, memberPermissions, context } = interaction;
      met.push([user.username, locale, guildId, memberPermissions?.has('ManageGuild'), context]);
      return Promise.resolve();
    });
    const ask = { command: 'ask', options: { question: 'x' } };
    discord.slash({ ...ask, user: 'Ann', locale: 'hi' });
    discord.slash({ ...ask, user: 'Bo', permissions: 32n });
    discord.slash({ ...ask, user: 'Ann', dm: true });
    await expect.poll(() => met).toHaveLength(3);
    expect(met).toEqual([
      ['ann', 'hi', discord.guildIds[0], false, 0],
      ['bo', 'en-US', discord.guildIds[0], true, 0],
      ['ann', 'en-US', null, undefined, 1],
    ]);
  });

  it('cannot send what Discord does not offer', async () => {
    const ask = (options: Record<string, string | number | boolean>) => () =>
      discord.slash({ command: 'ask', options });
    expect(() => discord.slash({ command: 'aks' })).toThrow('/aks');
    expect(ask({})).toThrow('needs the option question');
    expect(ask({ question: 'x', publik: true })).toThrow('no option publik');
    expect(ask({ question: true })).toThrow('must be a string');
    expect(ask({ question: 'x'.repeat(6001) })).toThrow('too long');
    expect(() => discord.slash({ command: 'ask', subcommand: 'now' })).toThrow('no subcommand now');
    expect(() => discord.autocomplete({ command: 'ask', option: 'private', value: 't' })).toThrow('private');
    expect(() => discord.press({ message: null, customId: 'x' })).toThrow('no such message');
  });

  it('cannot press what is not there, is disabled, or belongs to someone else', async () => {
    await connect(discord, client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const buttons = row('on', 'off');
      Object.assign(buttons.components[1] ?? {}, { disabled: true });
      await interaction.reply({ content: 'x', components: [buttons], flags: MessageFlags.Ephemeral });
    });
    const { message } = await discord.slash({ command: 'ask', options: { question: 'x' } }).answered;
    expect(() => discord.press({ message, customId: 'button gone' })).toThrow('no button');
    expect(() => discord.press({ message, customId: 'button off' })).toThrow('disabled');
    expect(() => discord.press({ message, customId: 'button on', user: 'Bo' })).toThrow('private message');
  });
});
