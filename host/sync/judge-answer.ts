import * as z from 'zod/mini';
import type { LrsAnswer } from './lrs-client.ts';
import { Interruption, trouble } from './trouble.ts';

/** What an answer to sent statements means. */
export type Judgement =
  | { kind: 'taken' }
  /** The statements themselves are refused: 400, 409 or 413. */
  | { kind: 'refused'; status: 400 | 409 | 413; said: string; fromLrs: boolean };

/**
 * Judges the answer to a POST of statements. Taken means that the LRS named exactly these ids: a portal's
 * friendly page with status 200 is not.
 *
 * @throws Interruption for everything that says nothing about the statements
 */
export function judgePost(answer: LrsAnswer, ids: readonly string[]): Judgement {
  const { status, body, fromLrs } = answer;
  if (status === 200 && namesExactly(body, ids)) return { kind: 'taken' };
  if (status === 400 || status === 409 || status === 413)
    return { kind: 'refused', status, said: said(answer), fromLrs };
  throw interruptionFor(answer);
}

/** Why an answer is not the one hoped for. */
export function interruptionFor(answer: LrsAnswer): Interruption {
  const { status, fromLrs, retryAfter } = answer;
  const detail = `HTTP ${status}`;
  if (status === 401) return new Interruption(trouble('sync/credentials'), { pause: true });
  if (status === 403) return new Interruption(trouble('sync/rights'), { pause: true });
  if (status === 407) return new Interruption(trouble('sync/proxy', detail), { pause: true });
  if (status === 429 || status === 503)
    return new Interruption(trouble('sync/busy', detail), { retryAfter });
  if (status >= 500) return new Interruption(trouble('sync/server', detail), { retryAfter });
  return new Interruption(trouble('sync/not-an-lrs', fromLrs ? said(answer) : detail));
}

/** What the server said, if it is text for people; many say it in a JSON object. */
function said({ body, status }: LrsAnswer): string {
  if (/^\s*</.test(body)) return `HTTP ${status}`;
  const spoken = messageIn(body) ?? body;
  return spoken.slice(0, 500);
}

const saying = z.object({ message: z.string() });

function messageIn(body: string): string | undefined {
  try {
    const read = saying.safeParse(JSON.parse(body));
    return read.success ? read.data.message : undefined;
  } catch {
    return undefined;
  }
}

function namesExactly(body: string, ids: readonly string[]): boolean {
  let named: unknown;
  try {
    named = JSON.parse(body);
  } catch {
    return false;
  }
  if (!Array.isArray(named) || named.length !== ids.length) return false;
  const wanted = new Set(ids);
  return named.every((id: unknown) => typeof id === 'string' && wanted.delete(id.toLowerCase()));
}
