import { expect, onTestFinished, test } from 'vitest';
import { addCredential } from '#hub/keys/credentials.ts';
import { sqliteEngine, startTestHub } from '#tests/hub/test-hub.ts';
import { viewed } from '../sample-events.ts';
import { MiniLrs } from './mini-lrs.ts';
import { sendingHost } from './sync-host.ts';

const patience = { timeout: 10_000, interval: 20 };

/** A person on headquarters' roster at a host, in an open visit. */
async function rosteredVisit(endpoint: string) {
  const { call } = await sendingHost(endpoint);
  const settings = await call('settings.get', {});
  const organisation = { ...settings.organisation, homePage: 'https://branch.example' };
  await call('settings.set', { organisation });
  const { id: person } = await call('people.create', { name: '李' });
  await call('people.accept-notice', { person });
  const enrolled = await call('people.set-roster', { person, roster: 'roster-0001' });
  expect(enrolled.onRoster).toBe(true);
  await expect.poll(() => call('sync.status', {}), patience).toMatchObject({ state: 'idle' });
  const open = () =>
    call('visits.open', { visitor: person, exhibition: 'small-hall', platform: 'desk' });
  return { call, person, open };
}

/** What the LRS has as seen. */
function seenAt({ states }: MiniLrs): string[] {
  const documents = [...states.values()].map((body): { seen: string[] } => JSON.parse(body));
  return documents.flatMap(({ seen }) => seen).toSorted();
}

test('what a rostered person saw at one host is known at the next, and both add up', async () => {
  const lrs = await new MiniLrs().start();
  const here = await rosteredVisit(lrs.endpoint);
  const first = await here.open();
  await here.call('visits.record', { visit: first.visit, events: [viewed('meeting')] });
  const seen = () => seenAt(lrs);
  await expect.poll(seen, patience).toEqual(['meeting']);
  expect([...lrs.states.keys()][0]).toContain('roster-0001');
  expect([...lrs.states.keys()][0]).not.toContain('李');

  const there = await rosteredVisit(lrs.endpoint);
  const second = await there.open();
  expect(second.progress.seen).toEqual(['meeting']);
  await there.call('visits.record', { visit: second.visit, events: [viewed('other')] });
  await expect.poll(seen, patience).toEqual(['meeting', 'other']);
  expect((await here.open()).progress.seen.toSorted()).toEqual(['meeting', 'other']);
});

test('headquarters’ own hub keeps it too, under keys that may write for their organisation only', async () => {
  const engine = sqliteEngine();
  const hub = await startTestHub(await engine.open());
  onTestFinished(async () => {
    await hub.stop();
    await engine.remove();
  });
  const key = { name: 'key', secret: 'secret', role: 'host' } as const;
  await addCredential(hub.store.engine.db, { ...key, homePage: 'https://branch.example' });
  const here = await rosteredVisit(hub.endpoint);
  const first = await here.open();
  await here.call('visits.record', { visit: first.visit, events: [viewed('meeting')] });
  const kept = async () =>
    (await hub.store.engine.db.selectFrom('documents').selectAll().execute()).length;
  await expect.poll(kept, patience).toBe(1);
  const there = await rosteredVisit(hub.endpoint);
  expect((await there.open()).progress.seen).toEqual(['meeting']);
});

test('two hosts that write at once lose nothing: who comes second merges', async () => {
  const lrs = await new MiniLrs().start();
  const here = await rosteredVisit(lrs.endpoint);
  const { visit } = await here.open();
  // Somebody else writes between our look and our writing.
  let interfered = 0;
  lrs.instead = ({ method, path }) => {
    if (method === 'PUT' && path === '/activities/state' && interfered < 2) {
      interfered += 1;
      const [key] = lrs.states.keys();
      const theirs = { seen: [`theirs-${interfered}`], rooms: [], scores: {}, toursFinished: [] };
      if (key !== undefined) lrs.states.set(key, JSON.stringify(theirs));
    }
    return undefined;
  };
  await here.call('visits.record', { visit, events: [viewed('meeting')] });
  const seen = () => seenAt(lrs);
  await expect.poll(seen, patience).toEqual(['meeting']);
  await here.call('visits.record', { visit, events: [viewed('more')] });
  await expect.poll(seen, patience).toEqual(['meeting', 'more', 'theirs-2']);
  const { person, call } = here;
  await expect
    .poll(async () => (await call('progress.of-person', { person }))['small-hall']?.seen.toSorted())
    .toEqual(['meeting', 'more', 'theirs-2']);
});

test('people without a roster pseudonym leave no State anywhere', async () => {
  const lrs = await new MiniLrs().start();
  const { call, person, open } = await rosteredVisit(lrs.endpoint);
  await call('people.set-roster', { person, roster: null });
  const { visit } = await open();
  await call('visits.record', { visit, events: [viewed('meeting')] });
  await expect.poll(() => lrs.statements.size, patience).toBe(2);
  await expect.poll(() => call('sync.status', {}), patience).toMatchObject({ state: 'idle' });
  expect(lrs.states.size).toBe(0);
});
