import { request, type Dispatcher } from 'undici';
import { basicAuthorization, dispatcherFor } from './dispatcher.ts';
import type { SyncConfig } from './sync-config.ts';
import { interruptionOf } from './network-errors.ts';
import { Interruption, trouble } from './trouble.ts';

/** What an LRS answered. */
export interface LrsAnswer {
  status: number;
  body: string;
  etag?: string;
  /** Says that it speaks xAPI: a proxy or a portal in between does not. */
  fromLrs: boolean;
  /** Milliseconds. */
  retryAfter?: number;
}

interface LrsRequest {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  query?: Record<string, string>;
  body?: string;
  headers?: Record<string, string>;
  /** Gives up after so many milliseconds instead of the client's own time. */
  timeout?: number;
}

const LARGEST_ANSWER = 8 * 2 ** 20;

/** Speaks HTTP with one LRS. Redirects are not followed: the credentials are for this address only. */
export class LrsClient {
  /** Version of xAPI to speak. */
  version = '1.0.3';
  /** The hub's generation id in the latest answer that had one. */
  generation: string | undefined;
  readonly #config: SyncConfig;
  readonly #timeout: number;
  readonly #dispatcher: Dispatcher;
  readonly #abort = new AbortController();

  /** @param timeout milliseconds for one request, answer included */
  constructor(config: SyncConfig, timeout: number) {
    this.#config = config;
    this.#timeout = timeout;
    this.#dispatcher = dispatcherFor(config);
  }

  /** @throws Interruption when no whole answer came */
  async send({
    method,
    path,
    query,
    body,
    headers,
    timeout = this.#timeout,
  }: LrsRequest): Promise<LrsAnswer> {
    const { endpoint } = this.#config;
    const search = query ? `?${new URLSearchParams(query).toString()}` : '';
    const signal = AbortSignal.any([this.#abort.signal, AbortSignal.timeout(timeout)]);
    try {
      const answer = await request(`${endpoint}${path}${search}`, {
        dispatcher: this.#dispatcher,
        method,
        signal,
        headers: {
          authorization: basicAuthorization(this.#config),
          'x-experience-api-version': this.version,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body }),
      });
      const text = await readText(answer.body);
      const single = (name: string) => [answer.headers[name]].flat()[0];
      const generation = single('x-xunzhan-generation');
      if (generation !== undefined) this.generation = generation;
      const etag = single('etag');
      const retryAfter = milliseconds(single('retry-after'));
      return {
        status: answer.statusCode,
        body: text,
        fromLrs: single('x-experience-api-version') !== undefined,
        ...(etag === undefined ? {} : { etag }),
        ...(retryAfter === undefined ? {} : { retryAfter }),
      };
    } catch (error) {
      throw interruptionOf(error, this.#config.proxy !== '');
    }
  }

  /** Ends what is under way. */
  close(): void {
    this.#abort.abort();
    void this.#dispatcher.destroy();
  }
}

async function readText(body: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > LARGEST_ANSWER) throw new Interruption(trouble('sync/not-an-lrs'));
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Retry-After in seconds or as a date (RFC 9110, 10.2.3); an hour at most. */
function milliseconds(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), 3_600_000) : undefined;
}
