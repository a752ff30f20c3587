import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Statements to be made ready: `count` from number `first` on, by as many clients as then send. */
export interface ClientOrder {
  seed: string;
  first: number;
  count: number;
  /** Statements in one request. */
  batch: number;
  people: number;
  clients: number;
}

export type ClientAnswer =
  { done: 'prepared' } | { done: 'sent'; seconds: number } | { done: 'failed'; why: string };

/** A sender in a process of its own: what it costs is not counted as the hub's. */
export interface IngestClient {
  /** Makes bodies ready. */
  prepare(order: ClientOrder): Promise<void>;
  /** Sends what is ready; returns seconds. @throws Error when the hub refuses any of it. */
  send(): Promise<number>;
  end(): void;
}

const script = fileURLToPath(new URL('ingest-client.ts', import.meta.url));

/** @param origin of the hub, `http://127.0.0.1:N` */
export function startClient(origin: string): IngestClient {
  const child = fork(script, [origin]);
  const ask = (order: ClientOrder | 'send'): Promise<ClientAnswer> =>
    new Promise((resolve, reject) => {
      const gone = (code: number | null): void => {
        reject(new Error(`the client ended with ${code}`));
      };
      child.once('exit', gone);
      child.once('message', (answer: ClientAnswer) => {
        child.off('exit', gone);
        if (answer.done === 'failed') reject(new Error(answer.why));
        else resolve(answer);
      });
      child.send(order);
    });
  return {
    prepare: async (order) => {
      await ask(order);
    },
    send: async () => {
      const answer = await ask('send');
      return answer.done === 'sent' ? answer.seconds : Number.NaN;
    },
    end: () => child.kill(),
  };
}
