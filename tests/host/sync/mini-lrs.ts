import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHash } from 'node:crypto';
import { onTestFinished } from 'vitest';

export interface MiniAnswer {
  status: number;
  body?: string;
  headers?: Record<string, string>;
}

interface Received {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
}

/**
 * A second, independent, minimal LRS: Basic authentication, About, Statements and State, and the habit of
 * refusing a whole batch for one statement that it has already. Written from the standard, not from our hub.
 */
export class MiniLrs {
  readonly statements = new Map<string, Record<string, unknown>>();
  readonly states = new Map<string, string>();
  readonly log: Received[] = [];
  /** Answers in place of the LRS; nothing lets it answer itself. */
  instead: (request: Received) => MiniAnswer | 'hang' | 'cut' | undefined = () => undefined;
  /** Statements that it holds to be invalid. */
  invalid: (statement: Record<string, unknown>) => boolean = () => false;
  mostBytes = Infinity;
  generation: string | undefined;
  endpoint = '';

  async start(): Promise<this> {
    const server = createServer((request, response) => void this.#serve(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    this.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/lrs`;
    return this;
  }

  posts(): Received[] {
    return this.log.filter(({ method }) => method === 'POST');
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const url = new URL(request.url ?? '/', this.endpoint);
    const received = {
      method: request.method ?? '',
      path: url.pathname.replace('/lrs', ''),
      query: url.searchParams,
      headers: request.headers,
      body: Buffer.concat(parts).toString(),
    };
    this.log.push(received);
    const instead = this.instead(received);
    if (instead === 'hang') return;
    if (instead === 'cut') {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('["');
      setTimeout(() => response.destroy(), 5);
      return;
    }
    const answer = instead ?? this.#answer(received);
    const own = { 'x-experience-api-version': '1.0.3', 'content-type': 'application/json' };
    const generation = this.generation ? { 'x-xunzhan-generation': this.generation } : {};
    response.writeHead(answer.status, answer.headers ?? { ...own, ...generation });
    response.end(answer.body ?? '');
  }

  #answer(request: Received): MiniAnswer {
    const { method, path, query, headers } = request;
    if (path === '/about') return { status: 200, body: '{"version":["1.0.3"]}' };
    if (headers.authorization !== `Basic ${btoa('key:secret')}`) return { status: 401 };
    if (path === '/activities/state') return this.#state(request);
    if (method === 'POST') return this.#append(request.body);
    const found = this.statements.get(query.get('statementId') ?? '');
    return found ? { status: 200, body: JSON.stringify(found) } : { status: 404 };
  }

  #append(body: string): MiniAnswer {
    if (body.length > this.mostBytes) return { status: 413 };
    const batch: Record<string, unknown>[] = JSON.parse(body);
    if (batch.some((statement) => this.invalid(statement)))
      return { status: 400, body: 'a statement breaks the rules' };
    if (batch.some(({ id }) => this.statements.has(String(id)))) return { status: 409 };
    for (const statement of batch)
      this.statements.set(String(statement.id), { ...statement, stored: new Date().toISOString() });
    return { status: 200, body: JSON.stringify(batch.map(({ id }) => id)) };
  }

  #state({ method, query, headers, body }: Received): MiniAnswer {
    const key = Array.from(query, String).toSorted().join('&');
    const kept = this.states.get(key);
    const etag = kept && `"${createHash('sha1').update(kept).digest('hex')}"`;
    const head = { 'x-experience-api-version': '1.0.3', ...(etag ? { etag } : {}) };
    if (method === 'GET')
      return kept ? { status: 200, body: kept, headers: head } : { status: 404, headers: head };
    const wrong = headers['if-none-match'] === '*' ? kept : headers['if-match'] !== etag;
    if (wrong) return { status: 412, headers: head };
    this.states.set(key, body);
    return { status: 204, headers: head };
  }
}
