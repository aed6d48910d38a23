import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';

import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { WebSocketServer, type WebSocket } from 'ws';

const PRIVILEGED_INTENTS =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** What tests see of the gateway and do to it. */
export interface Gateway {
  /** A client has identified or resumed and is still connected. */
  readonly ready: boolean;
  /** The bit field of the last IDENTIFY; null before. */
  readonly intents: number | null;
  readonly identifies: number;
  readonly resumes: number;
  /** Codes with which clients closed, in order; 1006 where a client went without closing. */
  readonly closeCodes: readonly number[];
  /** Closes every connection with the code, cuts the line where there is none. */
  drop(code?: number): void;
  /** Asks clients to reconnect (opcode 7). */
  reconnect(): void;
  /** Opcode 9; unless resumable, the session is gone. */
  invalidate(resumable: boolean): void;
  /** Refuses new connections for so many milliseconds. */
  refuse(ms: number): void;
  /** Stops acknowledging heartbeats. */
  silence(): void;
}

export interface GatewaySide extends Gateway {
  /** To every session; one that is away gets it when it resumes. */
  readonly dispatch: (type: string, data: unknown) => void;
  close(): void;
}

export interface GatewayOptions {
  readonly http: Server;
  readonly heartbeatMs: number;
  isToken(token: unknown): boolean;
  /** The events that follow IDENTIFY, READY first. */
  greet(sessionId: string, intents: number): readonly (readonly [string, unknown])[];
  readonly changed: () => void;
}

interface Event {
  readonly op: 0;
  readonly t: string;
  readonly s: number;
  readonly d: unknown;
}

interface Session {
  readonly id: string;
  /** Those that the client has not said to have; its heartbeats say it. */
  events: Event[];
  /** Of the last event. */
  sequence: number;
  socket: WebSocket | null;
}

export function createDiscordGateway(options: GatewayOptions): GatewaySide {
  const { http, changed } = options;
  const sockets = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const closedHere = new WeakSet<WebSocket>();
  const closeCodes: number[] = [];
  let intents: number | null = null;
  let identifies = 0;
  let resumes = 0;
  let refusedUntil = 0;
  let silent = false;

  http.on('upgrade', (request, socket, head) => {
    if (performance.now() < refusedUntil) socket.destroy();
    else sockets.handleUpgrade(request, socket, head, connect);
  });

  function connect(socket: WebSocket): void {
    socket.on('error', () => socket.terminate());
    socket.on('message', (data: Buffer) => receive(socket, data));
    socket.on('close', (code) => {
      const session = sessionOf(socket);
      if (session) session.socket = null;
      if (!closedHere.has(socket)) {
        closeCodes.push(code);
        if (session && (code === 1000 || code === 1001)) sessions.delete(session.id);
      }
      changed();
    });
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: options.heartbeatMs } });
  }

  function receive(socket: WebSocket, bytes: Buffer): void {
    let payload: { op?: number; d?: Record<string, unknown> | number | null };
    try {
      payload = JSON.parse(bytes.toString()) as typeof payload;
    } catch {
      end(socket, GatewayCloseCodes.DecodeError);
      return;
    }
    const session = sessionOf(socket);
    const data = typeof payload.d === 'object' ? (payload.d ?? {}) : {};
    switch (payload.op) {
      case GatewayOpcodes.Heartbeat:
        if (session && typeof payload.d === 'number') letGo(session, payload.d);
        if (!silent) send(socket, { op: GatewayOpcodes.HeartbeatAck });
        break;
      case GatewayOpcodes.Identify:
        if (session) end(socket, GatewayCloseCodes.AlreadyAuthenticated);
        else identify(socket, data);
        break;
      case GatewayOpcodes.Resume:
        if (session) end(socket, GatewayCloseCodes.AlreadyAuthenticated);
        else resume(socket, data);
        break;
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.RequestGuildMembers:
        if (!session) end(socket, GatewayCloseCodes.NotAuthenticated);
        break;
      default:
        end(socket, GatewayCloseCodes.UnknownOpcode);
    }
    changed();
  }

  function identify(socket: WebSocket, data: Record<string, unknown>): void {
    if (!options.isToken(data['token'])) return end(socket, GatewayCloseCodes.AuthenticationFailed);
    const wanted = data['intents'];
    if (typeof wanted !== 'number' || wanted < 0) return end(socket, GatewayCloseCodes.InvalidIntents);
    intents = wanted;
    identifies += 1;
    if ((wanted & PRIVILEGED_INTENTS) !== 0) return end(socket, GatewayCloseCodes.DisallowedIntents);
    const session: Session = { id: randomBytes(16).toString('hex'), events: [], sequence: 0, socket };
    sessions.set(session.id, session);
    for (const [type, payload] of options.greet(session.id, wanted)) dispatchTo(session, type, payload);
  }

  function resume(socket: WebSocket, data: Record<string, unknown>): void {
    if (!options.isToken(data['token'])) return end(socket, GatewayCloseCodes.AuthenticationFailed);
    const session = sessions.get(String(data['session_id']));
    if (!session) return send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
    const sequence = Number(data['seq']);
    if (sequence > session.sequence) return end(socket, GatewayCloseCodes.InvalidSeq);
    resumes += 1;
    session.socket = socket;
    letGo(session, sequence);
    for (const event of session.events) send(socket, event);
    dispatchTo(session, 'RESUMED', {});
  }

  function dispatchTo(session: Session, type: string, data: unknown): void {
    session.sequence += 1;
    const event: Event = { op: 0, t: type, s: session.sequence, d: data };
    session.events.push(event);
    if (session.socket) send(session.socket, event);
  }

  function letGo(session: Session, sequence: number): void {
    session.events = session.events.filter(({ s }) => s > sequence);
  }

  function sessionOf(socket: WebSocket): Session | undefined {
    return [...sessions.values()].find((session) => session.socket === socket);
  }

  function send(socket: WebSocket, payload: unknown): void {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(payload));
  }

  function end(socket: WebSocket, code?: number): void {
    closedHere.add(socket);
    const session = sessionOf(socket);
    if (session) session.socket = null;
    if (code === undefined) socket.terminate();
    else socket.close(code);
  }

  const toAll = (payload: unknown) => {
    for (const { socket } of sessions.values()) if (socket) send(socket, payload);
  };

  return {
    get ready() {
      return [...sessions.values()].some(({ socket }) => socket !== null);
    },
    get intents() {
      return intents;
    },
    get identifies() {
      return identifies;
    },
    get resumes() {
      return resumes;
    },
    closeCodes,
    drop(code) {
      for (const socket of sockets.clients) end(socket, code);
    },
    reconnect() {
      toAll({ op: GatewayOpcodes.Reconnect, d: null });
    },
    invalidate(resumable) {
      toAll({ op: GatewayOpcodes.InvalidSession, d: resumable });
      if (!resumable) sessions.clear();
    },
    refuse(ms) {
      refusedUntil = performance.now() + ms;
    },
    silence() {
      silent = true;
    },
    dispatch(type, data) {
      for (const session of sessions.values()) dispatchTo(session, type, data);
    },
    close() {
      for (const socket of sockets.clients) end(socket);
      sockets.close();
    },
  };
}
