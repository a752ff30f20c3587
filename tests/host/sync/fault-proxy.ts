import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** A generator of numbers from 0 to 1 that a seed decides (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const garbage = [
  '<html><body>Welcome to the guest network</body></html>',
  '["',
  '{"ok":true}',
  '\u0000\u0001\u0002',
  '',
];

const faults = [
  'drop before',
  'drop after',
  'delay',
  'cut',
  'garbage',
  '401',
  '409',
  '413',
  '429',
  '500',
  '503',
];

/** Stands between host and hub and does everything that networks do, from a seed. */
export class FaultProxy {
  readonly #random: () => number;
  readonly #hubPort: number;
  /** Share of requests that something happens to. */
  faults = 0.4;
  /** How often each fault happened. */
  readonly counts: Record<string, number> = {};
  port = 0;
  close: () => void = () => {};

  constructor(seed: number, hubPort: number) {
    this.#random = seeded(seed);
    this.#hubPort = hubPort;
  }

  async start(): Promise<this> {
    const server = createServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.close = () => {
      server.closeAllConnections();
      server.close();
    };
    return this;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fault = this.#pick();
    this.counts[fault] = (this.counts[fault] ?? 0) + 1;
    if (fault === 'drop before') return void response.destroy();
    if (/^\d+$/.test(fault)) {
      response.writeHead(Number(fault), fault === '429' ? { 'retry-after': '0' } : {});
      return void response.end('<html>from the proxy</html>');
    }
    if (fault === 'garbage')
      return void response.end(garbage[Math.floor(this.#random() * garbage.length)]);
    if (fault === 'delay')
      await new Promise((resolve) => setTimeout(resolve, this.#random() * 250));
    const answer = await this.#forward(request);
    if (fault === 'drop after') return void response.destroy();
    response.writeHead(answer.status, answer.headers);
    if (fault !== 'cut') return void response.end(answer.body);
    response.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)));
    setTimeout(() => response.destroy(), 5);
    return undefined;
  }

  #pick(): string {
    if (this.#random() >= this.faults) return 'none';
    return faults[Math.floor(this.#random() * faults.length)] ?? 'none';
  }

  #forward(
    request: IncomingMessage,
  ): Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }> {
    return new Promise((resolve, reject) => {
      const forwarded = httpRequest(
        {
          host: '127.0.0.1',
          port: this.#hubPort,
          method: request.method ?? 'GET',
          path: request.url ?? '/',
          headers: request.headers,
          agent: false,
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () => {
            const { 'transfer-encoding': _, ...headers } = answer.headers;
            const body = Buffer.concat(parts);
            resolve({
              status: answer.statusCode ?? 502,
              headers: { ...headers, 'content-length': String(body.length) },
              body,
            });
          });
        },
      );
      forwarded.on('error', reject);
      request.on('error', reject);
      request.pipe(forwarded);
    });
  }
}
