import { Pool } from 'undici';
import { xapiHeaders } from '#tests/hub/hub-process.ts';
import { sampleStatement } from '#tests/hub/sample-statements.ts';
import type { ClientAnswer, ClientOrder } from './client-process.ts';

/**
 * Run as a child: sends statements to a hub over connections that stay open. Bodies are made before it is
 * told to send, so that only sending is measured.
 */
const [origin = ''] = process.argv.slice(2);
let bodies: Buffer[] = [];
let pool: Pool | undefined;
let lanes = 1;

function prepare({ seed, first, count, people, batch, clients }: ClientOrder): void {
  bodies = [];
  for (let start = first; start < first + count; start += batch) {
    const numbers = Array.from({ length: batch }, (_, index) => start + index);
    const statements = numbers.map((number) => sampleStatement(seed, number, people));
    bodies.push(Buffer.from(JSON.stringify(statements)));
  }
  pool ??= new Pool(origin, { connections: clients, pipelining: 1 });
}

async function send(body: Buffer): Promise<void> {
  const reply = await pool?.request({
    path: '/xapi/statements',
    method: 'POST',
    headers: xapiHeaders({ 'content-type': 'application/json' }),
    body,
  });
  const text = await reply?.body.text();
  if (reply?.statusCode !== 200) throw new Error(`the hub answered ${reply?.statusCode}: ${text}`);
}

async function sendAll(clients: number): Promise<number> {
  const start = performance.now();
  let next = 0;
  const client = async (): Promise<void> => {
    for (let body = bodies[next++]; body; body = bodies[next++]) await send(body);
  };
  await Promise.all(Array.from({ length: clients }, client));
  return (performance.now() - start) / 1000;
}

const answer = (message: ClientAnswer): void => void process.send?.(message);

process.on('message', (order: ClientOrder | 'send') => {
  if (order !== 'send') {
    prepare(order);
    lanes = order.clients;
    answer({ done: 'prepared' });
    return;
  }
  sendAll(lanes).then(
    (seconds) => answer({ done: 'sent', seconds }),
    (error: unknown) => answer({ done: 'failed', why: String(error) }),
  );
});
