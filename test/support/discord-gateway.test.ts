import { once } from 'node:events';

import { Events, GatewayOpcodes, Status, type Client } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';

import { ASK, register } from './direct-request.js';
import { startDiscord, type DiscordServer } from './discord-server.js';
import { connect, createReferenceClient } from './reference-client.js';

// discord.js waits 0.5 s before it connects again.
const RECONNECT_MS = 15_000;

/** Without the 5 s that discord.js leaves between two IDENTIFYs. */
const buildIdentifyThrottler = () => ({ waitForIdentify: () => Promise.resolve() });

describe('a real client whose connection is disturbed', () => {
  let discord: DiscordServer;
  let client: Client;

  async function start(options: Parameters<typeof startDiscord>[0] = {}): Promise<void> {
    discord = await startDiscord(options);
    client = createReferenceClient(discord, { ws: { buildIdentifyThrottler } });
    await register(discord, [ASK]);
    await connect(discord, client, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply('here again');
    });
  }

  const resumed = () => discord.until(() => discord.gateway.resumes === 1, RECONNECT_MS);

  afterEach(async () => {
    // discord.js never ends a destroy() that meets it between HELLO and READY: let it arrive first.
    if (discord.gateway.ready)
      await expect.poll(() => client.ws.shards.first()?.status, { timeout: 5000 }).toBe(Status.Ready);
    await client.destroy();
    await discord.close();
  });

  it.each([
    ['a close with 4000', 4000],
    ['a cut line', undefined],
  ])('resumes after %s and gets what was sent meanwhile', async (_, code) => {
    await start();
    discord.gateway.drop(code);
    expect(discord.gateway.ready).toBe(false);
    const seen = await discord.slash({ command: 'ask', options: { question: 'x' } }).answered;
    expect(seen.message?.content).toBe('here again');
    expect(discord.gateway).toMatchObject({ resumes: 1, identifies: 1, closeCodes: [] });
  });

  it('resumes when it is asked to reconnect', async () => {
    await start();
    discord.gateway.reconnect();
    await resumed();
    expect(discord.gateway).toMatchObject({ identifies: 1, closeCodes: [4200] });
  });

  it('identifies anew when its session is gone', { timeout: 20_000 }, async () => {
    await start();
    discord.gateway.invalidate(false);
    await discord.until(() => discord.gateway.identifies === 2 && discord.gateway.ready, RECONNECT_MS);
    expect(discord.gateway).toMatchObject({ resumes: 0, closeCodes: [1000] });
  });

  it('comes back once connections are accepted again', { timeout: 20_000 }, async () => {
    await start();
    discord.gateway.refuse(1200);
    discord.gateway.drop();
    await discord.until(() => discord.gateway.ready, RECONNECT_MS);
    expect(discord.gateway.resumes + discord.gateway.identifies).toBe(2);
  });

  it('gives up a connection on which heartbeats stay unanswered', { timeout: 20_000 }, async () => {
    await start({ heartbeatMs: 300 });
    discord.gateway.silence();
    await discord.until(() => discord.gateway.closeCodes.includes(4200), RECONNECT_MS);
  });

  it('does not come back after 4004', async () => {
    await start();
    const disconnects: number[] = [];
    client.on(Events.ShardDisconnect, (event) => disconnects.push(event.code));
    client.on(Events.ShardError, () => {});
    discord.gateway.drop(4004);
    await expect.poll(() => disconnects).toEqual([4004]);
  });
});

describe('a client that breaks the rules of the gateway', () => {
  let discord: DiscordServer;
  let socket: WebSocket;

  beforeEach(async () => {
    discord = await startDiscord();
    socket = new WebSocket(discord.url.replace(/^http(.*)\/api$/, 'ws$1'));
    const [hello] = (await once(socket, 'message')) as [Buffer];
    expect(JSON.parse(hello.toString())).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
  });

  afterEach(() => discord.close());

  const send = (op: number, d: unknown) => socket.send(JSON.stringify({ op, d }));
  const identify = (changes: object = {}) =>
    send(GatewayOpcodes.Identify, { token: discord.token, intents: 0, properties: {}, ...changes });
  const closed = async () => ((await once(socket, 'close')) as [number])[0];

  it.each<[string, number, () => void]>([
    ['an unknown opcode', 4001, () => send(99, null)],
    ['no JSON', 4002, () => socket.send('{')],
    ['a presence before IDENTIFY', 4003, () => send(GatewayOpcodes.PresenceUpdate, {})],
    ['a wrong token', 4004, () => identify({ token: 'x' })],
    ['no intents', 4013, () => identify({ intents: undefined })],
    ['a privileged intent', 4014, () => identify({ intents: 1 << 8 })],
  ])('is closed for %s with %i', async (_, code, act) => {
    act();
    expect(await closed()).toBe(code);
    expect(discord.gateway.closeCodes).toEqual([]);
  });

  it('is closed with 4005 for a second IDENTIFY', async () => {
    identify();
    await once(socket, 'message');
    identify();
    expect(await closed()).toBe(4005);
  });

  it('is told that an unknown session cannot be resumed', async () => {
    send(GatewayOpcodes.Resume, { token: discord.token, session_id: 'x', seq: 1 });
    const [answer] = (await once(socket, 'message')) as [Buffer];
    expect(JSON.parse(answer.toString())).toMatchObject({ op: GatewayOpcodes.InvalidSession, d: false });
  });

  it('that goes without closing is recorded with 1006', async () => {
    identify();
    await once(socket, 'message');
    socket.terminate();
    await discord.until(() => discord.gateway.closeCodes.length > 0);
    expect(discord.gateway.closeCodes).toEqual([1006]);
  });
});
