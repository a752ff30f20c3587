import { expect, test } from 'vitest';
import { closeCodes } from '#model/live/limits.ts';
import { statementsOf } from '../stored-statements.ts';
import { caller, codeOf, testHost } from '../test-host.ts';
import { bridgedGuide, liveHost } from './live-host.ts';
import { joinAs, readPass } from './phone.ts';

const ask = { kind: 'ask', quiz: 'test', question: 'when', seconds: 60 } as const;
const answer = (option: string) =>
  ({ kind: 'answer', round: 1, answer: { kind: 'single', option } }) as const;

test('an event from the first phone to the statements, with the guide on the desktop program’s way', async () => {
  const stage = await liveHost();
  const { call, host, options, shared, room, address } = stage;
  const guide = await bridgedGuide(stage);
  // Two phones without encryption, one over TLS as a certificate of the organisation's would give it.
  const plain = joinAs(address, await readPass(address));
  const secure = new URL(address);
  const { origin } = new URL(shared.base);
  const cookie = await readPass(address);
  const trusted = joinAs(shared.base, cookie, { ca: shared.ca, origin });
  await Promise.all([plain.hears('snapshot'), trusted.hears('snapshot')]);
  expect(secure.hash).toMatch(/^#\/room\/[\w-]{14}$/);

  await guide.say({ kind: 'step', tour: 'main', step: 'begin' });
  expect(await plain.hears('change')).toMatchObject({ change: { page: { exhibit: 'meeting' } } });

  trusted.say({ kind: 'check-in', name: '王小明', notice: true, showName: true });
  await guide.say(ask);
  for (const phone of [plain, trusted])
    await phone.hears('change', ({ change }) => !!change.question);
  plain.say(answer('later'));
  trusted.say(answer('then'));
  for (const phone of [plain, trusted])
    expect(await phone.hears('answer')).toMatchObject({ outcome: 'kept' });
  await expect.poll(() => JSON.stringify(guide.told)).toMatch(/"asksAs":"王小明"/);

  const { participant } = (await trusted.hears('snapshot')).you.id
    ? { participant: (await trusted.hears('snapshot')).you.id }
    : { participant: '' };
  const { person } = await call('room.check-in', { participant });
  expect(await trusted.hears('you')).toMatchObject({ you: { checkedIn: true } });
  expect(await codeOf(call('room.check-in', { participant: 'nobody' }))).toBe(
    'room/participant-unknown',
  );
  const anonymous = (await plain.hears('snapshot')).you.id;
  expect(await codeOf(call('room.check-in', { participant: anonymous, person }))).toBe(
    'room/name-refused',
  );

  await call('room.close', {});
  expect(await plain.ended).toBe(4002);
  expect(await call('room.results', { room })).toMatchObject({
    people: [
      { number: 1, name: null, checkedInAt: null, answers: { 1: false } },
      { number: 2, name: '王小明', answers: { 1: true } },
    ],
    questions: [{ round: 1, answered: 2, right: 1 }],
  });
  const csv = await call('room.export', { room, format: 'csv', language: 'zh-CN' });
  const bytes = Buffer.from(csv.base64, 'base64');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString()).toContain('2,"王小明"');
  const pdf = await call('room.export', { room, format: 'pdf', language: 'zh-CN' });
  expect(Buffer.from(pdf.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  expect(await call('room.own', { person })).toMatchObject([{ room, answered: 1, right: 1 }]);
  const exported = JSON.parse((await call('people.export', { person })).json);
  expect(exported.rooms).toHaveLength(1);

  await host.close();
  const statements = await statementsOf(options);
  expect(
    statements.map(({ verb, context }) => [verb.display['en-US'], context.registration]),
  ).toEqual([
    ['answered', room],
    ['attended', room],
  ]);
  expect(statements[0]?.object.id).toBe('https://owner.example/small-hall/quizzes/test/when');
  expect(JSON.stringify(statements)).not.toContain('王小明');
});

test('the guide needs the PIN once, comes back without it, and nobody else leads', async () => {
  const stage = await liveHost();
  const { guideCall, session, screen, host } = stage;
  const guide = await bridgedGuide(stage);
  await guide.say({ kind: 'step', tour: 'main', step: 'begin' });
  session.lockStaff();
  await guideCall('room.leave', { line: guide.line });
  expect(
    await codeOf(guideCall('room.say', { line: guide.line, message: { kind: 'call-back' } })),
  ).toBe('room/line-unknown');
  // The console's page crashed: it is at the same step again.
  const again = await bridgedGuide(stage);
  await expect.poll(() => JSON.stringify(again.told)).toContain('"step":"begin"');
  const stranger = await screen('guide');
  expect(await stranger.ended).toBe(4001);
  const projector = await screen('projector');
  expect(await projector.hears('snapshot')).toMatchObject({
    you: { role: 'projector', number: 0 },
  });
  const other = host.openSession('screen');
  const report = await host.dispatch(
    'room.enter',
    { role: 'guide', page: crypto.randomUUID() },
    other,
  );
  expect(report).toMatchObject({ ok: false, error: { code: 'staff/locked' } });
});

test('a console that has led leads the same room after a restart by its key; nobody else does, and it gives no other rights', async () => {
  const { guideCall, host, options, room } = await liveHost();
  const stranger = caller(host, host.openSession('screen'));
  expect(await codeOf(stranger('room.lead-key', {}))).toBe('staff/locked');
  const held = await guideCall('room.lead-key', {});
  expect(held).toMatchObject({ room, key: expect.stringMatching(/^[\w-]{43}$/) });
  await host.close();

  const lead = { role: 'guide', page: crypto.randomUUID() } as const;
  const { host: again, call } = await testHost(options);
  expect(await codeOf(call('room.enter', lead))).toBe('staff/locked');
  const wrong = 'A'.repeat(43);
  expect(await codeOf(call('room.lead-again', { key: wrong }))).toBe('staff/locked');
  expect(await codeOf(call('room.enter', lead))).toBe('staff/locked');
  await call('room.lead-again', { key: held.key });
  await call('room.enter', lead);
  expect(await codeOf(call('room.list', {}))).toBe('staff/locked');
  // Another PIN: what was had by the old one is over with the next start.
  await call('staff.unlock', { pin: '135790' });
  await call('staff.change-pin', { pin: '246802' });
  await again.close();
  const third = await testHost(options);
  expect(await codeOf(third.call('room.lead-again', { key: held.key }))).toBe('staff/locked');
  // The event is over, and its key with it.
  await third.call('staff.unlock', { pin: '246802' });
  const last = await third.call('room.lead-key', {});
  await third.call('room.close', {});
  expect(await codeOf(third.call('room.lead-again', { key: last.key }))).toBe('room/not-open');
  await third.call('room.open', { exhibition: 'small-hall' });
  expect(await codeOf(third.call('room.lead-again', { key: last.key }))).toBe('staff/locked');
});

test('a host that stops in good order does not tell its guests that the event is over', async () => {
  const { address, screen, host } = await liveHost();
  const phone = joinAs(address, await readPass(address));
  const wall = await screen('projector');
  await Promise.all([phone.hears('snapshot'), wall.hears('snapshot')]);
  await host.close();
  // Pages try again on any code but those that end the event or refuse them.
  expect(await phone.ended).toBe(closeCodes.away);
  expect(await wall.ended).toBe(closeCodes.away);
});

test('a hostile follower is cut off, whatever it tries, and the room goes on', async () => {
  const stage = await liveHost();
  const { address } = stage;
  const guide = await bridgedGuide(stage);
  const good = joinAs(address, await readPass(address));
  await good.hears('snapshot');
  const tries: ((bad: typeof good) => void)[] = [
    (bad) => bad.say({ kind: 'screen', screen: 'black' }),
    (bad) => bad.sayText('no json'),
    (bad) => bad.sayText('{"kind":"__proto__"}'),
    (bad) =>
      bad.sayText(JSON.stringify({ kind: 'remark', exhibit: null, text: 'x'.repeat(40_000) })),
    (bad) => {
      for (let index = 0; index < 500; index += 1) bad.say({ kind: 'hand', up: index % 2 === 0 });
    },
  ];
  for (const attack of tries) {
    const bad = joinAs(address, await readPass(address));
    await bad.hears('snapshot');
    attack(bad);
    expect([4003, 1006, 1009]).toContain(await bad.ended);
  }
  const banned = joinAs(address, '', {});
  expect(await banned.ended).toBe(1006);
  await guide.say({ kind: 'call-back' });
  await good.hears('called-back');
  expect(JSON.stringify(good.told)).not.toContain('"screen":"black"');
});

test('a hundred phones answer within two seconds, and none is lost', async () => {
  const stage = await liveHost();
  const { address, call, room } = stage;
  const guide = await bridgedGuide(stage);
  const cookies = await Promise.all(Array.from({ length: 100 }, () => readPass(address)));
  const phones = cookies.map((cookie) => joinAs(address, cookie));
  await Promise.all(phones.map((phone) => phone.hears('snapshot')));
  await guide.say(ask);
  await Promise.all(
    phones.map((phone) => phone.hears('change', ({ change }) => !!change.question)),
  );
  const begun = performance.now();
  phones.forEach((phone, index) => phone.say(answer(index % 4 === 0 ? 'later' : 'then')));
  // Every tenth loses its connection at once, and says its answer again when it is back.
  const away = phones.filter((_, index) => index % 10 === 0);
  for (const phone of away) phone.close();
  const back = away.map((_, index) => joinAs(address, cookies[index * 10] ?? ''));
  await Promise.all(
    back.map(async (phone, index) => {
      await phone.hears('snapshot');
      phone.say(answer((index * 10) % 4 === 0 ? 'later' : 'then'));
    }),
  );
  const there = [...phones.filter((_, index) => index % 10 !== 0), ...back];
  const outcomes = await Promise.all(there.map((phone) => phone.hears('answer')));
  console.log(`100 answers acknowledged after ${Math.round(performance.now() - begun)} ms`);
  expect(outcomes.every(({ outcome }) => outcome === 'kept' || outcome === 'double')).toBe(true);
  const { questions } = await call('room.results', { room });
  expect(questions).toMatchObject([{ answered: 100, right: 75 }]);
});
