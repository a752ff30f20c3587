import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { StatementResult } from './hub-fixture.ts';
import { activity, idsOf, person, useHub, verb } from './hub-fixture.ts';
import type { TestEngines } from './test-hub.ts';
import { testEngines } from './test-hub.ts';

const engines: TestEngines = await testEngines();
afterAll(() => engines.stop());

describe.each([...engines.make.keys()])('statements on %s', (kind) => {
  const fixture = useHub(engines, kind);
  const { send, find } = fixture;

  it('keeps the exact text and adds only what the sender left out', async () => {
    const id = randomUUID();
    const text = `{ "id":"${id}","actor":${JSON.stringify(person('exact'))},"verb":${JSON.stringify(verb('viewed'))}, "object":${JSON.stringify(activity('exact'))},"result":{"extensions":{"http://e.example/n":[1.10,12345678901234567890,1e400,{"__proto__":1}]}}}`;
    const headers = { 'content-type': 'application/json' };
    const reply = await fixture.hub().ask(`/statements?statementId=${id}`, {
      method: 'PUT',
      headers,
      body: text,
    });
    expect(reply.status).toBe(204);
    const read = await fixture.hub().ask(`/statements?statementId=${id}`);
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
    const reply = await fixture.hub().post('/statements', [fresh, other]);
    expect(reply.status).toBe(409);
    expect((await fixture.hub().ask(`/statements?statementId=${fresh.id}`)).status).toBe(404);
    expect((await find({ agent: person('again') })).statements).toHaveLength(2);
  });

  it('stores nothing of a batch with one bad statement', async () => {
    const fresh = {
      id: randomUUID(),
      actor: person('batch'),
      verb: verb('x'),
      object: activity('b'),
    };
    const reply = await fixture.hub().post('/statements', [fresh, { ...fresh, id: 'bad' }]);
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({ requirement: 'XAPI-00027', at: '[1].id' });
    expect((await fixture.hub().ask(`/statements?statementId=${fresh.id}`)).status).toBe(404);
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
    expect((await fixture.hub().ask(`/statements?statementId=${id}`)).status).toBe(404);
    expect((await fixture.hub().ask(`/statements?voidedStatementId=${id}`)).status).toBe(200);
    expect((await fixture.hub().ask(`/statements?voidedStatementId=${voiding.id}`)).status).toBe(
      404,
    );
    expect(idsOf(await find({ agent: who }))).toEqual([voiding.id]);
    // A voiding statement cannot be voided itself.
    await send({
      ...voiding,
      id: randomUUID(),
      object: { objectType: 'StatementRef', id: voiding.id },
    });
    expect((await fixture.hub().ask(`/statements?statementId=${voiding.id}`)).status).toBe(200);
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
        const reply = await fixture.hub().ask(page.more.replace(/^\/xapi/, ''));
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
      const reply = await fixture.hub().ask(`/statements?statementId=${id}`);
      times.push(((await reply.json()) as { stored: string }).stored);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const [first = '', second = ''] = times;
    expect(idsOf(await find({ agent: who, since: first }))).toEqual([ids[2], ids[1]]);
    expect(idsOf(await find({ agent: who, until: second }))).toEqual([ids[1], ids[0]]);
    expect(idsOf(await find({ agent: who, since: first, until: second }))).toEqual([ids[1]]);
    const through = (await fixture.hub().ask('/statements?limit=1')).headers;
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
    const ids = await fixture.hub().ask(`/statements?statementId=${id}&format=ids`);
    expect(await ids.json()).toMatchObject({
      actor: person('format'),
      verb: verb('viewed'),
      object: activity('format'),
    });
    const headers = { 'accept-language': 'fr, en-GB;q=0.1, zh;q=0.7' };
    const reply = await fixture
      .hub()
      .ask(`/statements?statementId=${id}&format=canonical`, { headers });
    expect(await reply.json()).toMatchObject({
      verb: { display: { 'zh-CN': '观看' } },
      object: { definition: { name: { 'zh-CN': '遵义会议' }, type: 'http://t.example/t' } },
    });
    const whole = await fixture.hub().ask(`/activities?activityId=${activity('format').id}`);
    expect(await whole.json()).toEqual({
      objectType: 'Activity',
      ...activity('format'),
      definition: { name: names, type: 'http://t.example/t' },
    });
    const agent = encodeURIComponent(JSON.stringify(person('format')));
    const found = await fixture.hub().ask(`/agents?agent=${agent}`);
    expect(await found.json()).toEqual({
      objectType: 'Person',
      name: ['N'],
      account: [person('format').account],
    });
  });
});
