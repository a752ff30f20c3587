import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HubProcess } from './hub-process.ts';
import { runHub, startHub, xapiHeaders } from './hub-process.ts';
import { sampleStatement, uuidOf } from './sample-statements.ts';

let root: string;
let data: string;
let hub: HubProcess | undefined;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'xunzhan-hub-process-'));
  data = join(root, 'data');
});
afterEach(async () => {
  await hub?.end('SIGKILL');
  hub = undefined;
  rmSync(root, { recursive: true, force: true });
});

const json = xapiHeaders({ 'content-type': 'application/json' });

async function post(at: HubProcess, batch: number): Promise<boolean> {
  const numbers = Array.from({ length: 25 }, (_, index) => batch * 25 + index);
  const body = JSON.stringify(numbers.map((number) => sampleStatement('kill', number, 3)));
  try {
    const reply = await fetch(`${at.endpoint}/statements`, { method: 'POST', headers: json, body });
    return reply.status === 200;
  } catch {
    return false;
  }
}

async function has(at: HubProcess, number: number): Promise<boolean> {
  const id = uuidOf(`kill ${number}`);
  const reply = await fetch(`${at.endpoint}/statements?statementId=${id}`, { headers: json });
  await reply.arrayBuffer();
  return reply.status === 200;
}

// Each test starts several processes, which takes a while where others are at work too.
describe('the hub as a process', { timeout: 120_000 }, () => {
  it('has after kill -9 every batch it has acknowledged, and of none a part', async () => {
    let batch = 0;
    const acknowledged: number[] = [];
    const offered: number[] = [];
    for (let round = 0; round < 2; round += 1) {
      const running = await startHub(data);
      hub = running;
      const until = batch + 6;
      const writing = Promise.all(
        Array.from({ length: 3 }, async () => {
          for (let own = batch++; running.process.signalCode === null; own = batch++) {
            offered.push(own);
            if (await post(running, own)) acknowledged.push(own);
          }
        }),
      );
      while (acknowledged.length === 0 || Math.max(...acknowledged) < until) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      await running.end('SIGKILL');
      await writing;
    }
    const after = await startHub(data);
    hub = after;
    expect(acknowledged.length).toBeGreaterThan(5);
    for (const own of acknowledged) expect(await has(after, own * 25), `batch ${own}`).toBe(true);
    for (const own of offered) {
      expect(await has(after, own * 25)).toBe(await has(after, own * 25 + 24));
    }
  });

  it('stops gracefully: what is under way is answered and kept', async () => {
    const running = await startHub(data);
    hub = running;
    const writes = Array.from({ length: 10 }, (_, own) => post(running, own));
    await Promise.race(writes);
    const code = running.end('SIGTERM');
    const done = await Promise.all(writes);
    expect(await code).toBe(0);
    hub = await startHub(data);
    const answered = [...done.keys()].filter((own) => done[own]);
    expect(answered.length).toBeGreaterThan(0);
    for (const own of answered) expect(await has(hub, own * 25)).toBe(true);
  });

  it('backs up while it runs, restores only when none runs, and shows another generation then', async () => {
    const file = join(root, 'yesterday.backup');
    const generationOf = async (at: HubProcess): Promise<string | null> =>
      (await fetch(`${at.endpoint}/about`)).headers.get('x-xunzhan-generation');
    hub = await startHub(data);
    await post(hub, 0);
    const before = await generationOf(hub);
    expect((await runHub(['backup', file, '--data', data])).code).toBe(0);
    const again = await runHub(['backup', file, '--data', data]);
    expect([again.code, again.output]).toEqual([1, expect.stringContaining('hub/backup-exists')]);
    await post(hub, 1);
    const busy = await runHub(['restore', file, '--data', data]);
    expect([busy.code, busy.output]).toEqual([1, expect.stringContaining('hub/data-in-use')]);
    await hub.end();
    const { code, output } = await runHub(['restore', file, '--data', data]);
    expect(code, output).toBe(0);
    hub = await startHub(data);
    expect(await generationOf(hub)).not.toBe(before);
    expect([await has(hub, 0), await has(hub, 25)]).toEqual([true, false]);
  });

  it('adds, lists and revokes keys beside a running hub', async () => {
    hub = await startHub(data);
    const organisation = 'https://branch.example.cn';
    const added = await runHub(['keys', 'add', '--home-page', organisation, '--data', data]);
    const [, name = '', secret = ''] = /(host-[0-9a-f]+):(\S+)/.exec(added.output) ?? [];
    const headers = {
      ...json,
      authorization: `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}`,
    };
    const ask = async () =>
      (await fetch(`${hub?.endpoint}/statements?limit=1`, { headers })).status;
    expect(await ask()).toBe(200);
    expect((await runHub(['keys', 'revoke', name, '--data', data])).code).toBe(0);
    const { output } = await runHub(['keys', 'list', '--data', data]);
    expect(output).toMatch(new RegExp(`${name}\\thost\\t已停用 revoked`));
    expect(output).not.toContain(secret);
    await expect.poll(ask, { timeout: 20_000 }).toBe(401);
  });

  it('prints the first key once, and logs no one', async () => {
    hub = await startHub(data, { HUB_BOOTSTRAP_KEY: '', HUB_LOG_LEVEL: 'info' });
    const [, key = ''] = /shown once: (\S+)/.exec(hub.output()) ?? [];
    const authorization = `Basic ${Buffer.from(key).toString('base64')}`;
    const agent = encodeURIComponent(
      '{"account":{"homePage":"https://a.example","name":"somebody"}}',
    );
    const reply = await fetch(`${hub.endpoint}/statements?agent=${agent}`, {
      headers: { ...json, authorization },
    });
    expect(reply.status).toBe(200);
    await hub.end();
    expect(hub.output()).toContain('"path":"/xapi/statements"');
    expect(hub.output()).not.toMatch(/somebody|a\.example|remoteAddress|Basic/);
    hub = await startHub(data, { HUB_BOOTSTRAP_KEY: '' });
    expect(hub.output()).not.toContain('shown once');
  });

  it('says in words what is wrong with its key, and changes nothing', async () => {
    hub = await startHub(data);
    await hub.end();
    const file = `${data}.key`;
    const key = readFileSync(file, 'utf8');
    writeFileSync(file, `${'00'.repeat(32)}\n`);
    const wrong = await runHub(['serve', '--port', '0', '--data', data]);
    expect([wrong.code, wrong.output]).toEqual([1, expect.stringContaining('hub/key-wrong')]);
    rmSync(file);
    const missing = await runHub(['serve', '--port', '0', '--data', data]);
    expect([missing.code, missing.output]).toEqual([1, expect.stringContaining('hub/key-missing')]);
    writeFileSync(file, key, { mode: 0o600 });
    hub = await startHub(data);
  });
});
