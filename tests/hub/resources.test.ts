import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { StatementResult } from './hub-fixture.ts';
import { activity, idsOf, org, person, useHub, verb } from './hub-fixture.ts';
import type { TestEngines } from './test-hub.ts';
import { testEngines } from './test-hub.ts';

const engines: TestEngines = await testEngines();
afterAll(() => engines.stop());

describe.each([...engines.make.keys()])(
  'attachments, documents, versions and roles on %s',
  (kind) => {
    const fixture = useHub(engines, kind);
    const { send } = fixture;

    const multipart = (statement: object, file: Buffer, hash: string): string =>
      `--b\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(statement)}\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: ${hash}\r\n\r\n${file.toString('latin1')}\r\n--b--\r\n`;
    const sendFile = (statement: object, file: Buffer, hash: string): Promise<Response> =>
      fixture.hub().ask('/statements', {
        method: 'POST',
        headers: { 'content-type': 'multipart/mixed; boundary=b' },
        body: Buffer.from(multipart(statement, file, hash), 'latin1'),
      });
    const attached = (file: Buffer, usageType = 'http://u.example/u') => {
      const sha2 = createHash('sha256').update(file).digest('hex');
      const contentType = 'application/octet-stream';
      const attachment = {
        usageType,
        display: { en: 'f' },
        contentType,
        length: file.length,
        sha2,
      };
      const id = randomUUID();
      const base = { id, actor: person('file'), verb: verb('sent'), object: activity('file') };
      return { sha2, base, statement: { ...base, attachments: [attachment] } };
    };

    it('keeps attachments byte for byte', async () => {
      const file = Buffer.from([0, 13, 10, 45, 45, 98, 255, 13, 10]);
      const { sha2, statement } = attached(file);
      expect((await sendFile(statement, file, sha2)).status).toBe(200);
      const reply = await fixture
        .hub()
        .ask(`/statements?statementId=${statement.id}&attachments=true`);
      expect(reply.headers.get('content-type')).toMatch(/^multipart\/mixed; boundary=/);
      const body = Buffer.from(await reply.arrayBuffer());
      expect(
        body.includes(Buffer.concat([Buffer.from('\r\n\r\n'), file, Buffer.from('\r\n--')])),
      ).toBe(true);
      expect(body.toString('latin1')).toContain(`X-Experience-API-Hash: ${sha2}`);
      const plain = await fixture.hub().ask(`/statements?statementId=${statement.id}`);
      expect(plain.headers.get('content-type')).toMatch(/^application\/json/);
    });

    it('refuses files that do not fit, are missing, or are too many', async () => {
      const file = Buffer.from('file');
      const { sha2, statement } = attached(file);
      expect((await sendFile(statement, Buffer.from('other'), sha2)).status).toBe(400);
      expect((await fixture.hub().post('/statements', statement)).status).toBe(400);
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
      expect((await fixture.hub().ask(one)).status).toBe(404);
      expect((await fixture.hub().post(one, { a: 1, b: { c: 1 } })).status).toBe(204);
      expect((await fixture.hub().post(one, { b: { d: 2 } })).status).toBe(204);
      const read = await fixture.hub().ask(one);
      const etag = read.headers.get('etag') ?? '';
      expect(await read.json()).toEqual({ a: 1, b: { d: 2 } });
      expect(etag).toMatch(/^"[0-9a-f]{40}"$/);
      const put = (headers: Record<string, string>) =>
        fixture.hub().ask(one, {
          method: 'PUT',
          headers: { 'content-type': 'text/plain', ...headers },
          body: 'x',
        });
      expect((await put({})).status).toBe(409);
      expect((await put({ 'if-match': '"1234"' })).status).toBe(412);
      expect((await put({ 'if-none-match': '*' })).status).toBe(412);
      expect((await put({ 'if-match': etag })).status).toBe(204);
      expect((await put({ 'if-match': etag })).status).toBe(412);
      expect((await fixture.hub().post(one, { a: 1 })).status).toBe(400);
      const registered = `${one}&registration=${randomUUID()}`;
      expect((await fixture.hub().post(registered, { r: 1 })).status).toBe(204);
      expect(await (await fixture.hub().ask(address)).json()).toEqual(['progress', 'progress']);
      expect(
        await (await fixture.hub().ask(`${address}&since=2100-01-01T00:00:00Z`)).json(),
      ).toEqual([]);
      expect((await fixture.hub().ask(address, { method: 'DELETE' })).status).toBe(204);
      expect(await (await fixture.hub().ask(address)).json()).toEqual([]);
    });

    it('lets exactly one of many writers win with the same ETag', async () => {
      const address = `/activities/profile?activityId=${activity('race').id}&profileId=p`;
      await fixture.hub().post(address, { n: 0 });
      const etag = (await fixture.hub().ask(address)).headers.get('etag') ?? '';
      const writes = Array.from({ length: 8 }, (_, n) =>
        fixture.hub().ask(address, {
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
        const reply = await fetch(`${fixture.hub().endpoint}${path}`, {
          headers: { ...auth, ...headers },
        });
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
        fixture.hub().ask(`/statements?method=${name}`, {
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
        fixture.hub().ask('/activities?activityId=https://a.example/head'),
        fixture.hub().ask('/activities?activityId=https://a.example/head', { method: 'HEAD' }),
      ]);
      const body = await get.text();
      expect(head.status).toBe(200);
      expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(body)));
      expect(await head.text()).toBe('');
    });

    it('shows its generation on every answer and in About', async () => {
      const about = (await (await fixture.hub().ask('/about')).json()) as {
        extensions: Record<string, string>;
      };
      const [generation] = Object.values(about.extensions);
      for (const path of ['/statements?limit=1', '/about', '/nothing', '/statements?foo=1']) {
        expect((await fixture.hub().ask(path)).headers.get('x-xunzhan-generation')).toBe(
          generation,
        );
      }
      const ready = await fetch(`${fixture.hub().origin}/readyz`);
      expect(await ready.json()).toEqual({ status: 'ready', generation });
      expect((await fetch(`${fixture.hub().origin}/healthz`)).status).toBe(200);
    });

    it('lets each role do its own and no more', async () => {
      const host = { authorization: await fixture.hub().credentials('host', org) };
      const stranger = {
        authorization: await fixture.hub().credentials('host', 'https://other.example'),
      };
      const reader = { authorization: await fixture.hub().credentials('reader') };
      const statement = {
        id: randomUUID(),
        actor: person('role'),
        verb: verb('v'),
        object: activity('r'),
      };
      expect((await fixture.hub().post('/statements', statement, reader)).status).toBe(403);
      expect((await fixture.hub().post('/statements', statement, host)).status).toBe(200);
      const one = `/statements?statementId=${statement.id}`;
      expect((await fixture.hub().ask(one, { headers: host })).status).toBe(200);
      expect((await fixture.hub().ask(one, { headers: reader })).status).toBe(200);
      expect((await fixture.hub().ask(one, { headers: stranger })).status).toBe(404);
      const list = (await (
        await fixture.hub().ask('/statements', { headers: host })
      ).json()) as StatementResult;
      expect(idsOf(list)).toEqual([statement.id]);
      const none = (await (
        await fixture.hub().ask('/statements', { headers: stranger })
      ).json()) as StatementResult;
      expect(none.statements).toEqual([]);
      const agent = encodeURIComponent(JSON.stringify(person('role')));
      const state = `/activities/state?activityId=https://a.example/r&agent=${agent}&stateId=s`;
      expect((await fixture.hub().post(state, { a: 1 }, host)).status).toBe(204);
      expect((await fixture.hub().ask(state, { headers: stranger })).status).toBe(403);
      expect((await fixture.hub().ask(`/agents?agent=${agent}`, { headers: host })).status).toBe(
        403,
      );
      expect(
        (await fixture.hub().ask(one, { headers: { authorization: 'Basic eDp5' } })).status,
      ).toBe(401);
    });

    it('is read again as it was after closing and opening', async () => {
      const [id = ''] = await send({
        actor: person('last'),
        verb: verb('v'),
        object: activity('l'),
      });
      const before = await (await fixture.hub().ask(`/statements?statementId=${id}`)).text();
      const { generation } = fixture.hub().store;
      await fixture.reopen();
      expect(await (await fixture.hub().ask(`/statements?statementId=${id}`)).text()).toBe(before);
      expect(fixture.hub().store.generation).toBe(generation);
    });
  },
);
