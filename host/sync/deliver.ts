import type { SyncTrouble } from '#model/host-api/sync.ts';
import { interruptionFor, judgePost } from './judge-answer.ts';
import type { LrsClient } from './lrs-client.ts';
import { isSameStatement } from './same-statement.ts';
import { Interruption, trouble } from './trouble.ts';

/** A statement on its way. */
export interface Parcel {
  sequence: number;
  id: string;
  body: string;
}

/** What became of a statement: sent, or refused for good and why. */
export type Verdict = 'sent' | SyncTrouble;

/** A refusal that does not come from the LRS itself is believed after so many times only. */
const BELIEVED_AFTER = 5;

/**
 * Sends statements until each has a verdict: a batch that is refused is halved until the culprit stands
 * alone. Verdicts are kept between calls, so that an interruption in the middle costs nothing.
 */
export class Delivery {
  readonly verdicts = new Map<number, Verdict>();
  readonly #client: LrsClient;
  readonly #doubtful = new Map<number, number>();

  constructor(client: LrsClient) {
    this.#client = client;
  }

  /** @throws Interruption */
  async send(parcels: readonly Parcel[]): Promise<void> {
    const open = parcels.filter(({ sequence }) => !this.verdicts.has(sequence));
    const [first] = open;
    if (!first) return;
    const answer = await this.#client.send({
      method: 'POST',
      path: '/statements',
      body: `[${open.map(({ body }) => body).join(',')}]`,
    });
    const judgement = judgePost(
      answer,
      open.map(({ id }) => id),
    );
    if (judgement.kind === 'taken') {
      for (const { sequence } of open) this.verdicts.set(sequence, 'sent');
    } else if (open.length > 1) {
      const middle = Math.ceil(open.length / 2);
      await this.send(open.slice(0, middle));
      await this.send(open.slice(middle));
    } else if (judgement.status === 409) {
      await this.#compare(first);
    } else {
      if (!judgement.fromLrs) this.#doubt(first, answer.status);
      const code = judgement.status === 413 ? 'sync/too-large' : 'sync/invalid';
      this.verdicts.set(first.sequence, trouble(code, judgement.said));
    }
  }

  /** The statement is there already, it seems: is it this one? */
  async #compare(parcel: Parcel): Promise<void> {
    const answer = await this.#client.send({
      method: 'GET',
      path: '/statements',
      query: { statementId: parcel.id },
    });
    if (answer.status !== 200) {
      // Not there after all, so the refusal was not the LRS's; or nothing that can be read.
      if (answer.status === 404 && answer.fromLrs) this.#doubt(parcel, 409);
      else throw interruptionFor(answer);
      this.verdicts.set(parcel.sequence, trouble('sync/conflict'));
      return;
    }
    const found = parsed(answer.body);
    if (idOf(found) !== parcel.id) throw new Interruption(trouble('sync/not-an-lrs'));
    const same = isSameStatement(JSON.parse(parcel.body), found);
    this.verdicts.set(parcel.sequence, same ? 'sent' : trouble('sync/conflict'));
  }

  /** @throws Interruption until the same refusal came too often to be an accident */
  #doubt({ sequence }: Parcel, status: number): void {
    const times = (this.#doubtful.get(sequence) ?? 0) + 1;
    this.#doubtful.set(sequence, times);
    if (times < BELIEVED_AFTER) throw new Interruption(trouble('sync/server', `HTTP ${status}`));
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function idOf(statement: unknown): unknown {
  const isObject = typeof statement === 'object' && statement !== null && 'id' in statement;
  return isObject && typeof statement.id === 'string' ? statement.id.toLowerCase() : undefined;
}
