import { expect, test } from 'vitest';
import type { RecordingPart } from '#model/live/recording.ts';
import { caller, codeOf, hostPlace, testHost, type Call } from '../test-host.ts';

const pin = '135790';

async function staffHost(options = hostPlace()) {
  const started = await testHost(options);
  const { needsSetup } = await started.call('host.status', {});
  await started.call(needsSetup ? 'staff.setup' : 'staff.unlock', { pin });
  return { ...started, visitor: caller(started.host, started.host.openSession('screen')) };
}

const consent = { narration: { consent: true as const, mime: 'audio/webm;codecs=opus' } };

function begin(call: Call, more: object = consent) {
  return call('recordings.begin', { exhibition: 'small-hall', name: '第一次讲解', ...more });
}

function part(number: number, sound = ''): RecordingPart {
  const until = (number + 1) * 2000;
  return {
    number,
    until,
    poses: [number * 2000, 0, 0, 0, 0],
    marks: [{ kind: 'exhibit', at: number * 2000, exhibit: 'meeting' }],
    sound: sound ? { segment: 0, from: 120, base64: Buffer.from(sound).toString('base64') } : null,
  };
}

test('what was recorded is listed, named, shown to all, replayed and deleted', async () => {
  const { call, visitor } = await staffHost();
  const made = await begin(call);
  for (const number of [0, 1, 2])
    await call('recordings.add', { ...made, part: part(number, `piece ${number}`) });
  // Sent again after a lost answer: no harm.
  await call('recordings.add', { ...made, part: part(1, 'another') });
  const ended = await call('recordings.end', made);
  expect(ended).toMatchObject({
    name: '第一次讲解',
    seconds: 6,
    narrated: true,
    complete: true,
    shown: false,
  });
  const { recording } = made;
  expect(await visitor('recordings.list', {})).toEqual([]);
  expect(await codeOf(visitor('recordings.open', { recording }))).toBe('recording/unknown');
  expect(await codeOf(visitor('recordings.change', { recording, shown: true }))).toBe(
    'staff/locked',
  );
  await call('recordings.change', { recording, name: '党日讲解', shown: true });
  expect(await visitor('recordings.list', { exhibition: 'small-hall' })).toMatchObject([
    { recording, name: '党日讲解' },
  ]);
  expect(await visitor('recordings.list', { exhibition: 'another' })).toEqual([]);
  const data = await visitor('recordings.open', { recording });
  expect(data.mime).toBe('audio/webm;codecs=opus');
  expect(data.parts.map(({ poses }) => poses[0])).toEqual([0, 2000, 4000]);
  const { pieces, next } = await visitor('recordings.sound', { recording, from: 0 });
  expect(pieces.map(({ base64 }) => Buffer.from(base64, 'base64').toString())).toEqual([
    'piece 0',
    'piece 1',
    'piece 2',
  ]);
  expect(next).toBeUndefined();
  await call('recordings.remove', { recording });
  expect(await call('recordings.list', {})).toEqual([]);
  expect(await codeOf(call('recordings.remove', { recording }))).toBe('recording/unknown');
});

test('a long voice comes in several answers, none lost', async () => {
  const { call } = await staffHost();
  const made = await begin(call);
  const long = 'x'.repeat(130_000);
  for (let number = 0; number < 7; number += 1)
    await call('recordings.add', { ...made, part: part(number, `${number}${long}`) });
  const heard: string[] = [];
  let answers = 0;
  for (let from: number | undefined = 0; from !== undefined; answers += 1) {
    const sounds: Awaited<ReturnType<typeof call<'recordings.sound'>>> = await call(
      'recordings.sound',
      { recording: made.recording, from },
    );
    heard.push(
      ...sounds.pieces.map(({ base64 }) => Buffer.from(base64, 'base64').toString().slice(0, 1)),
    );
    from = sounds.next;
  }
  expect(heard.join('')).toBe('0123456');
  expect(answers).toBeGreaterThan(1);
});

test('nobody records who may not lead, and no voice is kept without consent', async () => {
  const { call, visitor } = await staffHost();
  expect(await codeOf(begin(visitor))).toBe('staff/locked');
  const refused = { narration: { consent: false, mime: 'audio/webm' } };
  expect(await codeOf(begin(call, refused))).toBe('call/invalid');
  const silent = await begin(call, {});
  expect(await codeOf(call('recordings.add', { ...silent, part: part(0, 'voice') }))).toBe(
    'recording/no-consent',
  );
  await call('recordings.add', { ...silent, part: part(0) });
  expect(await call('recordings.end', silent)).toMatchObject({ narrated: false, seconds: 2 });
});

test('parts are taken in order, with the key, until the end', async () => {
  const { call } = await staffHost();
  const made = await begin(call);
  expect(await codeOf(call('recordings.add', { ...made, part: part(1) }))).toBe('recording/gap');
  const forged = { ...made, key: 'k'.repeat(32) };
  expect(await codeOf(call('recordings.add', { ...forged, part: part(0) }))).toBe(
    'recording/not-yours',
  );
  expect(await codeOf(call('recordings.open', { recording: made.recording }))).toBe(
    'recording/empty',
  );
  await call('recordings.end', made);
  expect(await codeOf(call('recordings.add', { ...made, part: part(0) }))).toBe(
    'recording/not-yours',
  );
});

test('a recording has an end: what is over three hours is refused, the rest is kept', async () => {
  const { call } = await staffHost();
  const made = await begin(call);
  await call('recordings.add', { ...made, part: { ...part(0), until: 3 * 3_600_000 } });
  expect(await codeOf(call('recordings.add', { ...made, part: part(1) }))).toBe(
    'recording/too-long',
  );
  expect(await call('recordings.list', {})).toMatchObject([{ seconds: 10_800, complete: false }]);
});

test('after a restart the page goes on with its own recording; a cut-off one can be seen', async () => {
  const options = hostPlace();
  const first = await staffHost(options);
  const made = await begin(first.call);
  await first.call('recordings.add', { ...made, part: part(0, 'voice') });
  await first.host.close();
  const second = await staffHost(options);
  // The page has not told the PIN to the new host: its key is enough.
  await second.visitor('recordings.add', { ...made, part: part(1, 'voice') });
  const { recording } = made;
  expect(await second.call('recordings.list', {})).toMatchObject([{ complete: false, seconds: 4 }]);
  expect((await second.call('recordings.open', { recording })).parts).toHaveLength(2);
});
