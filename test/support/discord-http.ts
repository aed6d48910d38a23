import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { ApiError, invalidJson, notFound, unauthorized } from './api-error.js';
import type { FaultAnswer, FaultSource } from './discord-faults.js';

const PREFIX = '/api/v10';

export interface ApiRequest {
  readonly method: string;
  /** Without `/api/v10` and without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly locale: string | undefined;
  /** The JSON that was sent, the `payload_json` of a form with files; undefined where there was none. */
  readonly body: unknown;
  /** Names of the files that came with a form, by the number of their field. */
  readonly files: ReadonlyMap<string, string>;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: string;
  /** Segments of the path; one that begins with `:` takes anything and is handed to `answer`, in order. */
  readonly path: string;
  /** False where the path itself carries a token. */
  readonly needsToken?: boolean;
  answer(request: ApiRequest, ...parameters: string[]): ApiAnswer;
}

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  /** Null until it is answered. */
  status: number | null;
  /** Whether the answer was a fault that the test had switched on. */
  fault: boolean;
}

/** A request that Discord's rules refuse. */
export interface Refusal {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
  readonly code: number;
  readonly message: string;
  readonly errors: object | undefined;
}

export interface HttpOptions {
  readonly routes: readonly Route[];
  readonly faults: FaultSource;
  readonly token: string;
  readonly requests: RecordedRequest[];
  /** At least so many of the last requests stay recorded, at most twice as many. */
  readonly requestsKept: number;
  readonly refusals: Refusal[];
  /** Called whenever a request has come in or has been answered. */
  readonly changed: () => void;
}

export function createDiscordHttp(options: HttpOptions): Server {
  const { faults, requests, requestsKept, refusals, changed } = options;

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', 'http://localhost');
    const method = incoming.method ?? 'GET';
    const path = url.pathname.startsWith(PREFIX) ? url.pathname.slice(PREFIX.length) : url.pathname;
    const bytes = await readAll(incoming);
    const sent = await parseBody(bytes, incoming.headers['content-type']);
    // discord.js escapes the @ of @original.
    const readable = path.replaceAll('%40', '@');
    const record: RecordedRequest = { method, path: readable, body: sent?.body, status: null, fault: false };
    requests.push(record);
    if (requests.length > requestsKept * 2) requests.splice(0, requests.length - requestsKept);
    changed();

    const send = (status: number, body: unknown, headers: Record<string, string> = {}) => {
      record.status = status;
      const text = body === undefined ? undefined : JSON.stringify(body);
      response.writeHead(
        status,
        text === undefined ? headers : { 'content-type': 'application/json', ...headers },
      );
      response.end(text);
      changed();
    };

    const fault = await faults.meet(`${method} ${readable}`);
    if (fault && !fault.lost) {
      record.fault = true;
      send(...toFaultAnswer(fault));
      return;
    }
    try {
      if (!url.pathname.startsWith(PREFIX)) throw notFound();
      const [route, parameters] = findRoute(options.routes, method, path);
      if (
        route.needsToken !== false &&
        (faults.tokenRevoked || incoming.headers.authorization !== `Bot ${options.token}`)
      )
        throw unauthorized();
      if (!sent) throw invalidJson();
      const locale = incoming.headers['x-discord-locale'];
      const request = { method, path, query: url.searchParams, locale: locale?.toString(), ...sent };
      const answer = route.answer(request, ...parameters);
      if (fault) {
        record.fault = true;
        send(...toFaultAnswer(fault));
      } else send(answer.status, answer.body);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { status, code, message, errors } = error;
      refusals.push({ method, path: readable, body: sent?.body, status, code, message, errors });
      send(status, error.body);
    }
  }

  return createServer((incoming, response) => {
    serve(incoming, response).catch((error: unknown) => {
      // A bug of the stand-in: shown as one, never as an answer of Discord's.
      console.error('The stand-in for Discord failed:', error);
      response.destroy();
    });
  });
}

function findRoute(routes: readonly Route[], method: string, path: string): [Route, string[]] {
  const segments = path.split('/');
  for (const route of routes) {
    if (route.method !== method) continue;
    const wanted = route.path.split('/');
    if (wanted.length !== segments.length) continue;
    const isParameter = (index: number) => wanted[index]?.startsWith(':') === true;
    if (segments.every((segment, index) => isParameter(index) || segment === wanted[index]))
      return [route, segments.filter((_, index) => isParameter(index)).map(decodeURIComponent)];
  }
  throw notFound();
}

function toFaultAnswer({
  status,
  retryAfter = 1,
  global = false,
}: FaultAnswer): [number, unknown, Record<string, string>] {
  if (status !== 429) return [status, { message: `${status}: a fault of the stand-in`, code: 0 }, {}];
  return [
    status,
    { message: 'You are being rate limited.', retry_after: retryAfter, global },
    {
      'retry-after': String(retryAfter),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global
        ? { 'x-ratelimit-global': 'true' }
        : {
            'x-ratelimit-limit': '5',
            'x-ratelimit-remaining': '0',
            'x-ratelimit-reset-after': String(retryAfter),
          }),
    },
  ];
}

async function readAll(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Undefined where what was sent is no JSON. */
async function parseBody(
  bytes: Buffer,
  type: string | undefined,
): Promise<Pick<ApiRequest, 'body' | 'files'> | undefined> {
  const files = new Map<string, string>();
  if (bytes.length === 0) return { body: undefined, files };
  try {
    if (!type?.startsWith('multipart/')) return { body: JSON.parse(bytes.toString()) as unknown, files };
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    for (const [field, value] of form)
      if (typeof value !== 'string') files.set(/\d+/.exec(field)?.[0] ?? field, value.name);
    const payload = form.get('payload_json');
    return { body: JSON.parse(typeof payload === 'string' ? payload : '{}') as unknown, files };
  } catch {
    return undefined;
  }
}
