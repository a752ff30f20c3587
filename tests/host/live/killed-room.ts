import { randomUUID } from 'node:crypto';
import { createHost } from '#host/api/host.ts';
import { servedKeys } from '#host/store/file-keys.ts';
import { caller } from '../test-host.ts';

/**
 * Run as a child: a room in which twenty screens answer question after question, and which says what was
 * acknowledged, until it is killed. Goes on with the room of the child before. Arguments: data folder,
 * scenes folder, key.
 */
const [dataDir = '', scenesDir = '', key = ''] = process.argv.slice(2);
const host = await createHost({
  dataDir,
  scenesDir,
  shell: 'served',
  version: '0',
  keys: servedKeys({ XUNZHAN_KEY: key }),
});
const pin = '135790';
const guide = host.openSession('screen');
const call = caller(host, guide);
const { needsSetup } = await call('host.status', {});
await (needsSetup ? call('staff.setup', { pin }) : call('staff.unlock', { pin }));
const before = await call('room.status', {});
if (!before.open) await call('room.open', { exhibition: 'small-hall' });
process.send?.({ resumed: before.open });

const { line } = await call('room.enter', { role: 'guide', page: randomUUID() });
const followers = await Promise.all(
  Array.from({ length: 20 }, async () => {
    const page = randomUUID();
    return {
      ...(await call('room.enter', { role: 'follower', page })),
      participant: `screen-${page}`,
    };
  }),
);
const recorded = await call('recordings.begin', { exhibition: 'small-hall', name: '讲解' });
let parts = 0;
const record = async () => {
  const number = parts;
  const part = { number, until: number, poses: [number, 0, 0, 0, 0], marks: [], sound: null };
  await call('recordings.add', { ...recorded, part });
  parts += 1;
  process.send?.({ part: `${recorded.recording} ${number}` });
};
const ask = () =>
  call('room.say', {
    line,
    message: { kind: 'ask', quiz: 'test', question: 'when', seconds: 60 },
  });
let waiting = 0;
host.onEvent((event) => {
  if (event.name !== 'room.told' || !('message' in event.data)) return;
  const { line: to, message } = event.data;
  if (to === line && message.kind === 'change' && message.change.question?.state === 'open') {
    const { round } = message.change.question;
    waiting = followers.length;
    void record();
    for (const follower of followers)
      void call('room.say', {
        line: follower.line,
        message: { kind: 'answer', round, answer: { kind: 'single', option: 'then' } },
      });
  }
  const follower = followers.find((known) => known.line === to);
  if (!follower || message.kind !== 'answer' || message.outcome !== 'kept') return;
  process.send?.({ answer: `${message.round} ${follower.participant}` });
  waiting -= 1;
  if (waiting === 0) void ask();
});
await ask();
