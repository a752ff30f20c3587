import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestEngine, TestEngines, TestHub } from './test-hub.ts';
import { startTestHub, testEngines } from './test-hub.ts';

const engines: TestEngines = await testEngines();
afterAll(() => engines.stop());

const org = 'https://branch.example.cn';
const person = (name: string) => ({ objectType: 'Agent', account: { homePage: org, name } });
const verb = (name: string) => ({ id: `http://adlnet.gov/expapi/verbs/${name}` });
const activity = (name: string) => ({ id: `https://a.example/${name}` });

interface StatementResult {
  statements: Array<Record<string, unknown> & { id: string; stored: string }>;
  more: string;
}

describe.each([...engines.make.keys()])('the statement store on %s', (kind) => {
  let engine: TestEngine;
  let hub: TestHub;
  beforeAll(async () => {
    const make = engines.make.get(kind);
    if (!make) throw new Error(`no engine ${kind}`);
    engine = await make();
    hub = await startTestHub(await engine.open());
  });
  afterAll(async () => {
    await hub.stop();
    await engine.remove();
  });

  const send = async (...statements: object[]): Promise<string[]> => {
    const reply = await hub.post('/statements', statements);
    const text = await reply.text();
    expect(reply.status, text).toBe(200);
    return JSON.parse(text) as string[];
  };
  const find = async (query: Record<string, unknown>): Promise<StatementResult> => {
    const params = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
      params.set(key, typeof value === 'object' ? JSON.stringify(value) : String(value));
    }
    const reply = await hub.ask(`/statements?${params}`);
    const text = await reply.text();
    expect(reply.status, text).toBe(200);
    return JSON.parse(text) as StatementResult;
  };
  const idsOf = (result: StatementResult): string[] => result.statements.map(({ id }) => id);

  it('keeps the exact text and adds only what the sender left out', async () => {
    const id = randomUUID();
    const text = `{ "id":"${id}","actor":${JSON.stringify(person('exact'))},"verb":${JSON.stringify(verb('viewed'))}, "object":${JSON.stringify(activity('exact'))},"result":{"extensions":{"http://e.example/n":[1.10,12345678901234567890,1e400,{"__proto__":1}]}}}`;
    const headers = { 'content-type': 'application/json' };
    const reply = await hub.ask(`/statements?statementId=${id}`, {
      method: 'PUT',
      headers,
      body: text,
    });
    expect(reply.status).toBe(204);
    const read = await hub.ask(`/statements?statementId=${id}`);
    const body = await read.text();
    expect(body.startsWith(text.slice(0, -1))).toBe(true);
    const added = JSON.parse(`{${body.slice(text.length)}`) as Record<string, unknown>;
    expect(Object.keys(added)).toEqual(['timestamp', 'version', 'stored', 'authority']);
    expect(read.headers.get('last-modified')).toBe(new Date(String(added['stored'])).toUTCString());
  });

  it('takes the same statement again, and refuses another under its id with the whole batch', async () => {
    const id = randomUUID();
    const statement = {
      id,
      actor: person('again'),
      verb: verb('viewed'),
      object: activity('again'),
    };
    await send(statement);
    await send(statement, { ...statement, id: randomUUID() });
    const other = { ...statement, verb: verb('answered') };
    const fresh = { ...statement, id: randomUUID() };
    const reply = await hub.post('/statements', [fresh, other]);
    expect(reply.status).toBe(409);
    expect((await hub.ask(`/statements?statementId=${fresh.id}`)).status).toBe(404);
    expect((await find({ agent: person('again') })).statements).toHaveLength(2);
  });

  it('stores nothing of a batch with one bad statement', async () => {
    const fresh = {
      id: randomUUID(),
      actor: person('batch'),
      verb: verb('x'),
      object: activity('b'),
    };
    const reply = await hub.post('/statements', [fresh, { ...fresh, id: 'bad' }]);
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({ requirement: 'XAPI-00027', at: '[1].id' });
    expect((await hub.ask(`/statements?statementId=${fresh.id}`)).status).toBe(404);
  });

  it('finds by agent, verb, activity, registration and by all of them', async () => {
    const registration = randomUUID();
    const [id = ''] = await send({
      actor: person('filter'),
      verb: verb('filtered'),
      object: activity('filter'),
      context: { registration },
    });
    await send({ actor: person('filter'), verb: verb('other'), object: activity('filter') });
    await send({ actor: person('other'), verb: verb('filtered'), object: activity('other') });
    const agent = person('filter');
    const all = { agent, verb: verb('filtered').id, activity: activity('filter').id, registration };
    expect(idsOf(await find(all))).toEqual([id]);
    expect(idsOf(await find({ registration: registration.toUpperCase() }))).toEqual([id]);
    expect((await find({ agent })).statements).toHaveLength(2);
    expect((await find({ verb: verb('filtered').id })).statements).toHaveLength(2);
    expect((await find({ ...all, verb: verb('nothing').id })).statements).toEqual([]);
  });

  it('finds members of groups and agents as objects, and others only when related', async () => {
    const [inGroup = '', asObject = '', inContext = '', inSub = ''] = await send(
      {
        actor: { objectType: 'Group', member: [person('m1'), person('member')] },
        verb: verb('met'),
        object: activity('meeting'),
      },
      { actor: person('m2'), verb: verb('met'), object: { ...person('member') } },
      {
        actor: person('m3'),
        verb: verb('met'),
        object: activity('meeting'),
        context: {
          instructor: person('member'),
          contextActivities: { parent: [activity('whole')] },
        },
      },
      {
        actor: person('m4'),
        verb: verb('planned'),
        object: {
          objectType: 'SubStatement',
          actor: person('member'),
          verb: verb('met'),
          object: activity('whole'),
        },
      },
    );
    const agent = person('member');
    expect(idsOf(await find({ agent }))).toEqual([asObject, inGroup]);
    const related = await find({ agent, related_agents: true, ascending: true });
    expect(idsOf(related)).toEqual([inGroup, asObject, inContext, inSub]);
    expect(idsOf(await find({ activity: activity('whole').id }))).toEqual([]);
    const around = await find({ activity: activity('whole').id, related_activities: true });
    expect(idsOf(around)).toEqual([inSub, inContext]);
    const both = { agent, related_agents: true, activity: activity('meeting').id };
    expect(idsOf(await find({ ...both, verb: verb('met').id }))).toEqual([inContext, inGroup]);
  });

  it('finds what refers to a match, through any number of references in any order', async () => {
    const [target, first, second] = [randomUUID(), randomUUID(), randomUUID()];
    const refer = (id: string, to: string, who: string) => ({
      id,
      actor: person(who),
      verb: verb('confirmed'),
      object: { objectType: 'StatementRef', id: to },
    });
    await send(refer(second, first, 'r2'), refer(first, target, 'r1'));
    const plain = {
      id: target,
      actor: person('r0'),
      verb: verb('passed'),
      object: activity('ref'),
    };
    await send({ ...plain, context: { contextActivities: { grouping: [activity('refs')] } } });
    const query = { agent: person('r0'), ascending: true };
    expect(idsOf(await find(query))).toEqual([second, first, target]);
    const same = { ...query, verb: verb('passed').id, activity: activity('ref').id };
    expect(idsOf(await find(same))).toEqual([second, first, target]);
    expect((await find({ ...query, verb: verb('confirmed').id })).statements).toEqual([]);
    const broad = { activity: activity('refs').id, related_activities: true, ascending: true };
    expect(idsOf(await find(broad))).toEqual([second, first, target]);
  });

  it.each(['before', 'after'])('hides a voided statement, voided %s it came', async (order) => {
    const id = randomUUID();
    const who = person(`void-${order}`);
    const statement = { id, actor: who, verb: verb('viewed'), object: activity('void') };
    const voiding = {
      id: randomUUID(),
      actor: who,
      verb: verb('voided'),
      object: { objectType: 'StatementRef', id },
    };
    await send(...(order === 'before' ? [voiding, statement] : [statement, voiding]));
    expect((await hub.ask(`/statements?statementId=${id}`)).status).toBe(404);
    expect((await hub.ask(`/statements?voidedStatementId=${id}`)).status).toBe(200);
    expect((await hub.ask(`/statements?voidedStatementId=${voiding.id}`)).status).toBe(404);
    expect(idsOf(await find({ agent: who }))).toEqual([voiding.id]);
    // A voiding statement cannot be voided itself.
    await send({
      ...voiding,
      id: randomUUID(),
      object: { objectType: 'StatementRef', id: voiding.id },
    });
    expect((await hub.ask(`/statements?statementId=${voiding.id}`)).status).toBe(200);
  });

  it('pages through more links both ways, each statement once', async () => {
    const who = person('pages');
    const sent: string[] = [];
    for (let batch = 0; batch < 3; batch += 1) {
      const statements = Array.from({ length: 5 }, (_, index) => ({
        actor: who,
        verb: verb('viewed'),
        object: activity(`page-${batch}-${index}`),
      }));
      sent.push(...(await send(...statements)));
    }
    for (const ascending of [true, false]) {
      const read: string[] = [];
      let page = await find({ agent: who, limit: 4, ascending });
      for (let turn = 0; turn < 10; turn += 1) {
        read.push(...idsOf(page));
        if (page.more === '') break;
        const reply = await hub.ask(page.more.replace(/^\/xapi/, ''));
        page = (await reply.json()) as StatementResult;
      }
      expect(read).toEqual(ascending ? sent : sent.toReversed());
    }
  });

  it('bounds by since (exclusive) and until (inclusive)', async () => {
    const who = person('time');
    const ids: string[] = [];
    const times: string[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const [id = ''] = await send({ actor: who, verb: verb('v'), object: activity('time') });
      ids.push(id);
      const reply = await hub.ask(`/statements?statementId=${id}`);
      times.push(((await reply.json()) as { stored: string }).stored);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(idsOf(await find({ agent: who, since: times[0] }))).toEqual([ids[2], ids[1]]);
    expect(idsOf(await find({ agent: who, until: times[1] }))).toEqual([ids[1], ids[0]]);
    expect(idsOf(await find({ agent: who, since: times[0], until: times[1] }))).toEqual([ids[1]]);
    const through = (await hub.ask('/statements?limit=1')).headers;
    const time = through.get('x-experience-api-consistent-through') ?? '';
    expect(Date.parse(time)).toBeGreaterThanOrEqual(Date.parse(times[2] ?? ''));
  });

  it('writes formats ids and canonical', async () => {
    const names = { 'zh-CN': '遵义会议', en: 'Zunyi' };
    const object = { ...activity('format'), definition: { name: names } };
    const [id = ''] = await send({
      actor: { ...person('format'), name: 'N' },
      verb: { ...verb('viewed'), display: { 'zh-CN': '观看', en: 'viewed' } },
      object,
    });
    await send({
      actor: person('f'),
      verb: verb('v'),
      object: { ...activity('format'), definition: { type: 'http://t.example/t' } },
    });
    const ids = await hub.ask(`/statements?statementId=${id}&format=ids`);
    expect(await ids.json()).toMatchObject({
      actor: person('format'),
      verb: verb('viewed'),
      object: activity('format'),
    });
    const headers = { 'accept-language': 'fr, en-GB;q=0.1, zh;q=0.7' };
    const reply = await hub.ask(`/statements?statementId=${id}&format=canonical`, { headers });
    expect(await reply.json()).toMatchObject({
      verb: { display: { 'zh-CN': '观看' } },
      object: { definition: { name: { 'zh-CN': '遵义会议' }, type: 'http://t.example/t' } },
    });
    const whole = await hub.ask(`/activities?activityId=${activity('format').id}`);
    expect(await whole.json()).toEqual({
      objectType: 'Activity',
      ...activity('format'),
      definition: { name: names, type: 'http://t.example/t' },
    });
    const agent = encodeURIComponent(JSON.stringify(person('format')));
    const found = await hub.ask(`/agents?agent=${agent}`);
    expect(await found.json()).toEqual({
      objectType: 'Person',
      name: ['N'],
      account: [person('format').account],
    });
  });

  const multipart = (statement: object, file: Buffer, hash: string): string =>
    `--b\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(statement)}\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: ${hash}\r\n\r\n${file.toString('latin1')}\r\n--b--\r\n`;
  const sendFile = (statement: object, file: Buffer, hash: string): Promise<Response> =>
    hub.ask('/statements', {
      method: 'POST',
      headers: { 'content-type': 'multipart/mixed; boundary=b' },
      body: Buffer.from(multipart(statement, file, hash), 'latin1'),
    });
  const attached = (file: Buffer, usageType = 'http://u.example/u') => {
    const sha2 = createHash('sha256').update(file).digest('hex');
    const contentType = 'application/octet-stream';
    const attachment = { usageType, display: { en: 'f' }, contentType, length: file.length, sha2 };
    const id = randomUUID();
    const base = { id, actor: person('file'), verb: verb('sent'), object: activity('file') };
    return { sha2, base, statement: { ...base, attachments: [attachment] } };
  };

  it('keeps attachments byte for byte', async () => {
    const file = Buffer.from([0, 13, 10, 45, 45, 98, 255, 13, 10]);
    const { sha2, statement } = attached(file);
    expect((await sendFile(statement, file, sha2)).status).toBe(200);
    const reply = await hub.ask(`/statements?statementId=${statement.id}&attachments=true`);
    expect(reply.headers.get('content-type')).toMatch(/^multipart\/mixed; boundary=/);
    const body = Buffer.from(await reply.arrayBuffer());
    expect(
      body.includes(Buffer.concat([Buffer.from('\r\n\r\n'), file, Buffer.from('\r\n--')])),
    ).toBe(true);
    expect(body.toString('latin1')).toContain(`X-Experience-API-Hash: ${sha2}`);
    const plain = await hub.ask(`/statements?statementId=${statement.id}`);
    expect(plain.headers.get('content-type')).toMatch(/^application\/json/);
  });

  it('refuses files that do not fit, are missing, or are too many', async () => {
    const file = Buffer.from('file');
    const { sha2, statement } = attached(file);
    expect((await sendFile(statement, Buffer.from('other'), sha2)).status).toBe(400);
    expect((await hub.post('/statements', statement)).status).toBe(400);
    const { attachments: _none, ...bare } = statement;
    expect((await sendFile(bare, file, sha2)).status).toBe(400);
  });

  it('checks signatures against statement, algorithm and certificate', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const jws = (payload: object, alg: string): Buffer => {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const text = `${part({ alg })}.${part(payload)}`;
      return Buffer.from(
        `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`,
      );
    };
    const usage = 'http://adlnet.gov/expapi/attachments/signature';
    const status = async (change: object, alg: string): Promise<number> => {
      const { base } = attached(Buffer.from(''));
      const signature = jws({ ...base, ...change }, alg);
      const { sha2, statement } = attached(signature, usage);
      return (await sendFile({ ...statement, id: base.id }, signature, sha2)).status;
    };
    expect(await status({}, 'RS256')).toBe(200);
    expect(await status({}, 'HS256')).toBe(400);
    expect(await status({ verb: verb('other') }, 'RS256')).toBe(400);
  });

  it('keeps documents with ETags, merges, and refuses lost updates', async () => {
    const agent = encodeURIComponent(JSON.stringify(person('doc')));
    const address = `/activities/state?activityId=${activity('doc').id}&agent=${agent}`;
    const one = `${address}&stateId=progress`;
    expect((await hub.ask(one)).status).toBe(404);
    expect((await hub.post(one, { a: 1, b: { c: 1 } })).status).toBe(204);
    expect((await hub.post(one, { b: { d: 2 } })).status).toBe(204);
    const read = await hub.ask(one);
    const etag = read.headers.get('etag') ?? '';
    expect(await read.json()).toEqual({ a: 1, b: { d: 2 } });
    expect(etag).toMatch(/^"[0-9a-f]{40}"$/);
    const put = (headers: Record<string, string>) =>
      hub.ask(one, {
        method: 'PUT',
        headers: { 'content-type': 'text/plain', ...headers },
        body: 'x',
      });
    expect((await put({})).status).toBe(409);
    expect((await put({ 'if-match': '"1234"' })).status).toBe(412);
    expect((await put({ 'if-none-match': '*' })).status).toBe(412);
    expect((await put({ 'if-match': etag })).status).toBe(204);
    expect((await put({ 'if-match': etag })).status).toBe(412);
    expect((await hub.post(one, { a: 1 })).status).toBe(400);
    const registered = `${one}&registration=${randomUUID()}`;
    expect((await hub.post(registered, { r: 1 })).status).toBe(204);
    expect(await (await hub.ask(address)).json()).toEqual(['progress', 'progress']);
    expect(await (await hub.ask(`${address}&since=2100-01-01T00:00:00Z`)).json()).toEqual([]);
    expect((await hub.ask(address, { method: 'DELETE' })).status).toBe(204);
    expect(await (await hub.ask(address)).json()).toEqual([]);
  });

  it('lets exactly one of many writers win with the same ETag', async () => {
    const address = `/activities/profile?activityId=${activity('race').id}&profileId=p`;
    await hub.post(address, { n: 0 });
    const etag = (await hub.ask(address)).headers.get('etag') ?? '';
    const writes = Array.from({ length: 8 }, (_, n) =>
      hub.ask(address, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'if-match': etag },
        body: JSON.stringify({ n: n + 1 }),
      }),
    );
    const statuses = (await Promise.all(writes)).map((reply) => reply.status);
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
    expect(statuses.filter((status) => status === 412)).toHaveLength(7);
  });

  it('speaks both editions and tells them apart', async () => {
    const version = async (value: string | undefined, path = '/statements?limit=1') => {
      const headers: Record<string, string> =
        value === undefined ? {} : { 'x-experience-api-version': value };
      const auth = { authorization: `Basic ${Buffer.from('test:secret').toString('base64')}` };
      const reply = await fetch(`${hub.endpoint}${path}`, { headers: { ...auth, ...headers } });
      return [reply.status, reply.headers.get('x-experience-api-version')];
    };
    expect(await version('1.0.3')).toEqual([200, '1.0.3']);
    expect(await version('1.0')).toEqual([200, '1.0.3']);
    expect(await version('2.0.0')).toEqual([200, '2.0.0']);
    expect(await version('0.95')).toEqual([400, '2.0.0']);
    expect((await version(undefined))[0]).toBe(400);
    expect((await version(undefined, '/about'))[0]).toBe(200);
  });

  it('takes the alternate request syntax under 1.0.3 only', async () => {
    const form = (name: string, fields: Record<string, string>) =>
      hub.ask(`/statements?method=${name}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-experience-api-version': '1.0.3',
        },
        body: new URLSearchParams(fields).toString(),
      });
    const id = randomUUID();
    const content = JSON.stringify({
      actor: person('alt'),
      verb: verb('v'),
      object: activity('alt'),
    });
    expect((await form('PUT', { statementId: id, content })).status).toBe(204);
    expect((await form('GET', { statementId: id })).status).toBe(200);
    expect((await form('PUT', { statementId: id })).status).toBe(400);
    const two = { statementId: id, content, 'X-Experience-API-Version': '2.0.0' };
    expect((await form('PUT', two)).status).toBe(400);
  });

  it('answers HEAD like GET, without the body', async () => {
    const [get, head] = await Promise.all([
      hub.ask('/activities?activityId=https://a.example/head'),
      hub.ask('/activities?activityId=https://a.example/head', { method: 'HEAD' }),
    ]);
    const body = await get.text();
    expect(head.status).toBe(200);
    expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(body)));
    expect(await head.text()).toBe('');
  });

  it('shows its generation on every answer and in About', async () => {
    const about = (await (await hub.ask('/about')).json()) as {
      extensions: Record<string, string>;
    };
    const [generation] = Object.values(about.extensions);
    for (const path of ['/statements?limit=1', '/about', '/nothing', '/statements?foo=1']) {
      expect((await hub.ask(path)).headers.get('x-xunzhan-generation')).toBe(generation);
    }
    const ready = await fetch(`${hub.origin}/readyz`);
    expect(await ready.json()).toEqual({ status: 'ready', generation });
    expect((await fetch(`${hub.origin}/healthz`)).status).toBe(200);
  });

  it('lets each role do its own and no more', async () => {
    const host = { authorization: await hub.credentials('host', org) };
    const stranger = { authorization: await hub.credentials('host', 'https://other.example') };
    const reader = { authorization: await hub.credentials('reader') };
    const statement = {
      id: randomUUID(),
      actor: person('role'),
      verb: verb('v'),
      object: activity('r'),
    };
    expect((await hub.post('/statements', statement, reader)).status).toBe(403);
    expect((await hub.post('/statements', statement, host)).status).toBe(200);
    const one = `/statements?statementId=${statement.id}`;
    expect((await hub.ask(one, { headers: host })).status).toBe(200);
    expect((await hub.ask(one, { headers: reader })).status).toBe(200);
    expect((await hub.ask(one, { headers: stranger })).status).toBe(404);
    const list = (await (
      await hub.ask('/statements', { headers: host })
    ).json()) as StatementResult;
    expect(idsOf(list)).toEqual([statement.id]);
    const none = (await (
      await hub.ask('/statements', { headers: stranger })
    ).json()) as StatementResult;
    expect(none.statements).toEqual([]);
    const agent = encodeURIComponent(JSON.stringify(person('role')));
    const state = `/activities/state?activityId=https://a.example/r&agent=${agent}&stateId=s`;
    expect((await hub.post(state, { a: 1 }, host)).status).toBe(204);
    expect((await hub.ask(state, { headers: stranger })).status).toBe(403);
    expect((await hub.ask(`/agents?agent=${agent}`, { headers: host })).status).toBe(403);
    expect((await hub.ask(one, { headers: { authorization: 'Basic eDp5' } })).status).toBe(401);
  });

  it('is read again as it was after closing and opening', async () => {
    const [id = ''] = await send({ actor: person('last'), verb: verb('v'), object: activity('l') });
    const before = await (await hub.ask(`/statements?statementId=${id}`)).text();
    const { generation } = hub.store;
    await hub.stop();
    const reopened = await engine.open();
    await reopened.db.deleteFrom('credentials').execute();
    hub = await startTestHub(reopened);
    expect(await (await hub.ask(`/statements?statementId=${id}`)).text()).toBe(before);
    expect(hub.store.generation).toBe(generation);
  });
});
