import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Host } from '../api/host.ts';
import type { Session } from '../api/session.ts';

const COOKIE = 'xunzhan';
/** Enough for every screen of a hall; a loop that never keeps its cookie can't fill the memory. */
const MOST = 1000;

/** Browser sessions by the secret in their cookie. They live as long as the server. */
export class HttpSessions {
  readonly #host: Host;
  readonly #sessions = new Map<string, Session>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** The session that a request belongs to. */
  find(cookies: string | undefined): Session | undefined {
    for (const cookie of cookies?.split(';') ?? []) {
      const [name, value] = cookie.trim().split('=');
      if (name === COOKIE && value !== undefined) return this.#sessions.get(value);
    }
    return undefined;
  }

  /** Gives a page its session; SameSite=Strict, so that no other site's request carries it. */
  begin(cookies: string | undefined, reply: FastifyReply): void {
    if (this.find(cookies)) return;
    const secret = randomBytes(32).toString('base64url');
    this.#sessions.set(secret, this.#host.openSession('screen'));
    reply.header('set-cookie', `${COOKIE}=${secret}; Path=/; HttpOnly; SameSite=Strict`);
    const [oldest] = this.#sessions.keys();
    if (this.#sessions.size > MOST && oldest !== undefined) {
      this.#sessions.get(oldest)?.end();
      this.#sessions.delete(oldest);
    }
  }
}
