import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { viewed } from '../sample-events.ts';
import { statementsOf } from '../stored-statements.ts';
import { codeOf, hostPlace, openVisit, testHost } from '../test-host.ts';

test('a visit that was left open goes on after a restart, and is ended half a day later', async () => {
  let now = Date.parse('2026-11-24T08:00:00Z');
  const options = { ...hostPlace(), now: () => now };
  const first = await testHost(options);
  const { visit } = await openVisit(first.call);
  now += 60_000;
  await first.call('visits.record', { visit, events: [viewed('meeting')] });
  await first.host.close();

  now += 3_600_000;
  const second = await testHost(options);
  await second.call('visits.record', { visit, events: [viewed('meeting')] });
  await second.host.close();

  now += 13 * 3_600_000;
  const third = await testHost(options);
  expect(await codeOf(third.call('visits.record', { visit, events: [viewed('meeting')] }))).toBe(
    'visit/closed',
  );
  await third.host.close();
  const last = (await statementsOf(options)).at(-1);
  expect(last?.verb.display['en-US']).toBe('terminated');
  expect(last?.timestamp).toBe('2026-11-24T09:01:00.000Z');
  expect(last?.result).toEqual({ duration: 'PT3660S' });
});

test('a visit whose page was closed ends as of then, unless the page comes back', async () => {
  let now = Date.parse('2026-11-24T08:00:00Z');
  const options = { ...hostPlace(), now: () => now };
  const { call, host } = await testHost(options);
  const at = () => new Date(now).toISOString();
  const { visit: gone } = await openVisit(call);
  const { visit: back } = await openVisit(call);
  now += 60_000;
  for (const visit of [gone, back]) await call('visits.leave', { visit, sentAt: at() });
  // What was done before still arrives, and is no return.
  const earlier = { ...viewed('meeting'), at: new Date(now - 1000).toISOString() };
  await call('visits.record', { visit: gone, events: [earlier] });
  now += 60_000;
  await call('visits.record', { visit: back, events: [{ ...viewed('meeting'), at: at() }] });
  await host.close();

  const again = await testHost(options);
  const next = { events: [{ ...viewed('other'), at: at() }] };
  expect(await codeOf(again.call('visits.record', { visit: gone, ...next }))).toBe('visit/closed');
  await again.call('visits.record', { visit: back, ...next });
  await again.host.close();
  const ended = (await statementsOf(options)).filter(({ verb }) => verb.id.endsWith('terminated'));
  expect(ended.map(({ timestamp, result }) => [timestamp, result?.duration])).toEqual([
    ['2026-11-24T08:01:00.000Z', 'PT60S'],
  ]);
});

test('an exhibition that vanishes during a visit costs no event', async () => {
  const { call, host, options } = await testHost();
  const { visit } = await openVisit(call);
  rmSync(join(options.scenesDir, 'small-hall'), { recursive: true });
  await call('visits.record', { visit, events: [viewed('meeting')] });
  await host.close();
  const again = await testHost(options);
  await again.call('visits.record', { visit, events: [viewed('other')] });
  await again.host.close();
  const [, kept, nameless] = await statementsOf(options);
  expect(kept?.object.definition.name).toMatchObject({ en: 'Meeting at Liping' });
  expect(nameless?.object.id).toBe('https://owner.example/small-hall/other');
});

test('sequence numbers go on after erasure: none is given twice', async () => {
  const { call, host, options } = await testHost();
  const { person } = await openVisit(call);
  await call('people.erase', { person });
  await openVisit(call);
  await host.close();
  const [only] = await statementsOf(options);
  expect(only?.context.extensions['urn:x-xunzhan:sequence']).toBe(2);
});
