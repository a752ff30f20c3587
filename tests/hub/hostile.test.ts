import { randomBytes, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestEngine, TestHub } from './test-hub.ts';
import { sqliteEngine, startTestHub } from './test-hub.ts';

let engine: TestEngine;
let hub: TestHub;
beforeAll(async () => {
  engine = sqliteEngine();
  const limits = { bodyBytes: 200_000, requestTime: 1500, headerTime: 1000 };
  hub = await startTestHub(await engine.open(), limits);
});
afterAll(async () => {
  await hub.stop();
  await engine.remove();
});

const good = {
  actor: { account: { homePage: 'https://a.example', name: 'p' } },
  verb: { id: 'http://v.example/v' },
  object: { id: 'http://o.example/o' },
};
const text = JSON.stringify(good);
const json = { 'content-type': 'application/json' };

const send = (body: string | Uint8Array, headers: Record<string, string> = json) =>
  hub.ask('/statements', { method: 'POST', headers, body: Buffer.from(body) });

/** How many statements there are: hostile requests must add none. */
async function count(): Promise<number> {
  const row = await hub.store.engine.db
    .selectFrom('statements')
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

describe('bad bodies', () => {
  const bodies: Array<[name: string, body: string | Uint8Array, headers?: Record<string, string>]> =
    [
      ['nothing', ''],
      ['no JSON', '<xml/>'],
      ['half of a batch', `[${text},${text.slice(0, 40)}`],
      ['a good statement, then a bad one', `[${text},{"actor":1}]`],
      ['a number', '12'],
      ['null', 'null'],
      ['a list in a list', `[[${text}]]`],
      ['a prototype key', text.replace('{', '{"__proto__":{"polluted":1},')],
      ['a constructor key', text.replace('{', '{"constructor":{"prototype":{}},')],
      ['1e400 as a score', text.replace(/}$/, ',"result":{"score":{"raw":1e400}}}')],
      ['a lone surrogate', text.replace('"p"', '"\\ud800"')],
      ['a key twice', text.replace('{', '{"verb":{"id":"http://v.example/x"},')],
      ['deep nesting', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
      [
        'deep nesting in an extension',
        text.replace(
          /}$/,
          `,"result":{"extensions":{"http://e.x/e":${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}}}}`,
        ),
      ],
      ['Latin-1', Buffer.from(text.replace('"p"', '"é"'), 'latin1')],
      ['UTF-16', Buffer.from(text, 'utf16le')],
      ['another charset', text, { 'content-type': 'application/json; charset=gb18030' }],
      ['text', text, { 'content-type': 'text/plain' }],
      ['a form', text, { 'content-type': 'application/x-www-form-urlencoded' }],
      ['multipart without boundary', text, { 'content-type': 'multipart/mixed' }],
      ['multipart that is none', text, { 'content-type': 'multipart/mixed; boundary=x' }],
      [
        'multipart cut short',
        `--x\r\nContent-Type: application/json\r\n\r\n${text}\r\n--x`,
        { 'content-type': 'multipart/mixed; boundary=x' },
      ],
      ['noise', randomBytes(5000)],
    ];
  it.each(bodies)('%s: 400 with a message, and nothing stored', async (_name, body, headers) => {
    const before = await count();
    const reply = await send(body, headers);
    expect(reply.status).toBe(400);
    const answer = (await reply.json()) as { message: string };
    expect(answer.message.length).toBeGreaterThan(5);
    expect(await count()).toBe(before);
  });

  it('refuses what is too large with 413', async () => {
    const before = await count();
    const reply = await send(text.replace('"p"', `"${'p'.repeat(300_000)}"`));
    expect(reply.status).toBe(413);
    expect(await count()).toBe(before);
  });

  it('takes strange but legal values and gives them back', async () => {
    const name = 'a\u0000\u202E😀\u{10FFFF}';
    const statement = {
      ...good,
      id: randomUUID(),
      actor: { account: { homePage: 'https://a.example', name }, name },
      object: { id: `http://o.example/${'long/'.repeat(2000)}` },
    };
    expect((await hub.post('/statements', statement)).status).toBe(200);
    const agent = encodeURIComponent(JSON.stringify(statement.actor));
    const found = await hub.ask(`/statements?agent=${agent}`);
    expect(await found.json()).toMatchObject({ statements: [statement] });
  });
});

describe('bad addresses and headers', () => {
  const agent = encodeURIComponent(JSON.stringify(good.actor));
  const state = `/activities/state?activityId=http://a.x/a&agent=${agent}`;
  it.each([
    ['/statements?statementId=x', 400],
    ['/statements?limit=-1', 400],
    ['/statements?limit=1e9', 400],
    ['/statements?limit=99999999999999999999', 400],
    ['/statements?since=yesterday', 400],
    ['/statements?ascending=1', 400],
    ['/statements?agent={', 400],
    ['/statements?agent=[]', 400],
    ['/statements?agent={"objectType":"Group","member":[]}', 400],
    ['/statements?limit=1&limit=2', 400],
    ['/statements?__proto__=1', 400],
    ['/statements/more?token=abc', 400],
    [
      `/statements/more?token=${Buffer.from('{"last":1,"query":{"limit":"x"}}').toString('base64url')}`,
      400,
    ],
    ['/statements/%2e%2e/secret', 404],
    ['/constructor', 404],
    ['/__proto__', 404],
    ['/activities', 400],
    ['/activities?activityId=noscheme', 400],
    ['/agents?agent=1', 400],
    [`${state}&stateId=%00`, 400],
    [`${state}&stateId=a&registration=1`, 400],
    [`${state}&stateId=${'s'.repeat(4000)}`, 404],
  ])('%s: %i', async (path, status) => {
    expect((await hub.ask(path)).status).toBe(status);
  });

  it('refuses methods that a resource has not', async () => {
    expect((await hub.ask('/statements', { method: 'DELETE' })).status).toBe(405);
    expect((await hub.ask('/agents', { method: 'PATCH' })).status).toBe(405);
  });

  it('merges documents without touching prototypes', async () => {
    const address = `${state}&stateId=proto`;
    const put = (body: string) => hub.ask(address, { method: 'POST', headers: json, body });
    expect((await put('{"a":1}')).status).toBe(204);
    expect((await put('{"__proto__":{"polluted":true},"b":2}')).status).toBe(204);
    expect(await (await hub.ask(address)).text()).toBe(
      '{"a":1,"__proto__":{"polluted":true},"b":2}',
    );
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect((await put('[1]')).status).toBe(400);
    expect((await put('{"a":')).status).toBe(400);
  });
});

/** Writes raw bytes and returns all that comes back until the connection ends. */
function raw(parts: readonly string[], pause: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(hub.origin);
    const socket = connect(Number(port), '127.0.0.1');
    let answer = '';
    let next = 0;
    const timer = setInterval(() => {
      const part = parts[next++];
      if (part !== undefined && !socket.destroyed) socket.write(part);
    }, pause);
    socket.on('data', (data) => (answer += data.toString()));
    socket.once('close', () => {
      clearInterval(timer);
      resolve(answer);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      clearInterval(timer);
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') resolve(answer);
      else reject(error);
    });
  });
}

describe('bad connections', () => {
  const head = `POST /xapi/statements HTTP/1.1\r\nHost: x\r\nAuthorization: Basic ${Buffer.from('test:secret').toString('base64')}\r\nX-Experience-API-Version: 2.0.0\r\nContent-Type: application/json\r\n`;
  it('ends a body that never arrives, and stores nothing of it', async () => {
    const before = await count();
    const answer = await raw([`${head}Content-Length: 100000\r\n\r\n[`, text, ','], 100);
    expect(answer).toMatch(/^HTTP\/1\.1 408/);
    expect(await count()).toBe(before);
  });
  it('answers what is no HTTP with 400', async () => {
    expect(await raw(['\u0016\u0003\u0001 nonsense\r\n\r\n'], 10)).toMatch(/^HTTP\/1\.1 400/);
  });
  it('stops although a client never reads its answer', async () => {
    const other = sqliteEngine();
    const stopping = await startTestHub(await other.open(), { stopTime: 300 });
    const { port } = new URL(stopping.origin);
    const socket = connect(Number(port), '127.0.0.1');
    socket.pause();
    const ask = `GET /insight/echarts.js HTTP/1.1\r\nHost: x\r\n\r\n`;
    socket.write(ask.repeat(40));
    socket.on('error', () => undefined);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect(stopping.stop()).resolves.toBeUndefined();
    socket.destroy();
    await other.remove();
  });
  it('answers the next request after all that', async () => {
    expect((await send(text)).status).toBe(200);
    expect((await fetch(`${hub.origin}/readyz`)).status).toBe(200);
  });
});
