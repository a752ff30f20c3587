import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factOf } from '#hub/insight/facts.ts';
import { writeCsv } from '#hub/insight/csv.ts';
import { countNewStatements } from '#hub/insight/projection.ts';
import { insightReport } from '#hub/insight/report.ts';
import type { SampleHall, SampleVisit } from '#tests/hub/sample-visits.ts';
import { visitStatements } from '#tests/hub/sample-visits.ts';
import type { TestEngine, TestEngines, TestHub } from '#tests/hub/test-hub.ts';
import { basic, startTestHub, testEngines } from '#tests/hub/test-hub.ts';

const engines: TestEngines = await testEngines();
afterAll(() => engines.stop());

const hall: SampleHall = {
  id: 'long-march',
  title: '长征在贵州',
  exhibits: new Map([
    ['zunyi', '遵义会议'],
    ['rare', '少有人看'],
  ]),
};

const visit = (person: number, more: Partial<SampleVisit> = {}): SampleVisit => ({
  hall,
  person: `person ${person}`,
  // 23:30 in UTC on the last of October: November in Beijing.
  at: '2026-10-31T23:30:00Z',
  looks: [['zunyi', 30 + person]],
  completed: person % 2 === 0,
  score: person / 10,
  ...more,
});

describe.each([...engines.make.keys()])('insight on %s', (kind) => {
  let engine: TestEngine;
  let hub: TestHub;
  beforeAll(async () => {
    const made = await engines.make.get(kind)?.();
    if (!made) throw new Error('no engine');
    engine = made;
    hub = await startTestHub(await engine.open());
    const visits = [1, 2, 3, 4, 5, 6].map((person) => visit(person));
    const few = [1, 2, 3, 4].map((person) =>
      visit(person, { at: '2026-09-10T03:00:00Z', looks: [['rare', 60]] }),
    );
    const statements = [...visits, ...few].flatMap(visitStatements);
    await hub.post('/statements', statements);
  });
  afterAll(async () => {
    await hub.stop();
    await engine.remove();
  });
  const report = async () => {
    await countNewStatements(hub.store, 10_000);
    return insightReport(hub.store.engine.db, 'zh-CN');
  };

  it('counts groups of five people and more, and says how many it hides', async () => {
    const { visits, quizzes, dwell, hidden } = await report();
    const group = {
      hall: 'https://branch.example.cn/long-march',
      title: '长征在贵州',
      month: '2026-11',
      people: 6,
    };
    expect(visits).toEqual([{ ...group, visits: 6, completions: 3 }]);
    expect(quizzes).toEqual([
      { ...group, attempts: 6, passRate: 1 / 6, score: expect.closeTo(0.35) as number },
    ]);
    expect(dwell).toMatchObject([{ title: '遵义会议', people: 6, looks: 6, secondsEach: 33.5 }]);
    expect(hidden).toBe(3);
  });

  it('counts everything once, however often it is asked', async () => {
    const first = await report();
    expect(await report()).toEqual(first);
  });

  it('takes back what is voided, and never counts what was voided before it came', async () => {
    const before = (await report()).visits[0]?.completions;
    const voiding = (id: string | undefined) => ({
      actor: { account: { homePage: 'https://a.example', name: 'admin' } },
      verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
      object: { objectType: 'StatementRef', id },
    });
    const completion = visitStatements(visit(2)).find(({ verb }) => verb.id.endsWith('completed'));
    await hub.post('/statements', [voiding(completion?.id), voiding(completion?.id)]);
    const late = visitStatements(visit(8)).filter(({ verb }) => verb.id.endsWith('completed'));
    await hub.post('/statements', [...late.map(({ id }) => voiding(id)), ...late]);
    expect((await report()).visits[0]?.completions).toBe((before ?? 0) - 1);
  });

  it('serves page and CSV to full credentials only, with nothing from elsewhere', async () => {
    const ask = (path: string, authorization: string) =>
      fetch(`${hub.origin}${path}`, { headers: { authorization } });
    const admin = basic('test', 'secret');
    const page = await ask('/insight', admin);
    const html = await page.text();
    expect(html).toContain('长征在贵州');
    expect(html).not.toMatch(/(?:src|href)="(?!\/|data:)/);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const [, address = ''] of html.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
      const file = await ask(address, admin);
      expect([file.status, (await file.arrayBuffer()).byteLength > 0], address).toEqual([
        200,
        true,
      ]);
    }
    const csv = Buffer.from(await (await ask('/insight/visits.csv', admin)).arrayBuffer());
    expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect((await ask('/insight', await hub.credentials('reader'))).status).toBe(403);
    const none = await fetch(`${hub.origin}/insight`);
    expect([none.status, none.headers.get('www-authenticate')]).toEqual([
      401,
      expect.stringContaining('Basic'),
    ]);
    expect((await ask('/insight/fonts/serif/..%2fpackage.json', admin)).status).toBe(404);
  });
});

describe('parts of the page', () => {
  it.each([
    ['PT33.25S', 33.25],
    ['P1DT1H1M1S', 90_061],
    ['P1Y', 0],
    [undefined, 0],
  ])('reads the duration %s as %d seconds', (duration, seconds) => {
    const [, viewed] = visitStatements(visit(1));
    const fact = factOf({ ...viewed, result: { duration } }, 0);
    expect(fact?.seconds).toBe(seconds);
  });
  it('counts nothing for statements of others', () => {
    const verb = { id: 'http://adlnet.gov/expapi/verbs/passed' };
    expect(factOf({ verb, object: { id: 'http://a.example/a' } }, 0)).toBeUndefined();
    expect(factOf({}, 0)).toBeUndefined();
  });
  it('writes cells that no spreadsheet takes for a formula', () => {
    expect(
      writeCsv(
        ['a'],
        [
          ['=1+1', 2],
          ['"x"', -1],
        ],
      ),
    ).toBe('\uFEFF"a"\r\n"\'=1+1",2\r\n"""x""",-1\r\n');
  });
});
