import type { Hall } from '#model/format/hall.ts';
import type { PairedDevice } from '#model/host-api/devices.ts';
import { Pause, Play, Square } from 'lucide-react';
import { useHost, useHostState } from '../app/host-context.ts';
import { boardTexts } from '../i18n/board-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import { useMinutesSince } from './use-minutes-since.ts';

/** Milliseconds above which a connection is called slow. */
const slow = 250;

/** One device: who wears it, where they are, how it stands, and what to tell it. */
export function DeviceCard({ device, hall }: { device: PairedDevice; hall: Hall | undefined }) {
  const t = useTexts(boardTexts);
  const host = useHost();
  const task = useTask();
  const { connected, state, name } = device;
  const tell = (kind: 'pause' | 'resume' | 'end') =>
    task.run(async () => {
      await host.call('lan.command', { devices: [device.id], command: { kind } });
    });
  const paused = state === 'paused';
  return (
    <li className="board-card" data-state={connected ? state : 'away'}>
      <header>
        <h3>{name}</h3>
        <strong className="board-state">{connected ? t[state] : t.away}</strong>
      </header>
      <Place device={device} hall={hall} />
      <Facts device={device} />
      <div className="row">
        <Button
          icon={paused ? Play : Pause}
          aria-label={paused ? t.resumeOf(name) : t.pauseOf(name)}
          disabled={task.running}
          onClick={() => tell(paused ? 'resume' : 'pause')}
        >
          {paused ? t.resume : t.pause}
        </Button>
        <Button
          icon={Square}
          aria-label={t.endOf(name)}
          disabled={task.running || state === 'waiting'}
          onClick={() => tell('end')}
        >
          {t.end}
        </Button>
      </div>
      <TaskError task={task} />
    </li>
  );
}

/** Exhibition, room and exhibit by their names. */
function Place({ device: { at, state }, hall }: { device: PairedDevice; hall: Hall | undefined }) {
  const t = useTexts(boardTexts);
  const say = useLocalText();
  const exhibitions = useHostState((known) => known.exhibitions) ?? [];
  if (!at) return <p className="board-place">{state === 'waiting' ? ' ' : t.nowhere}</p>;
  const title = exhibitions.find(({ id }) => id === at.exhibition)?.title;
  const room = hall?.rooms.find(({ id }) => id === at.room)?.title;
  const exhibit = hall?.exhibits.find(({ id }) => id === at.exhibit)?.title;
  return (
    <p className="board-place">
      <span className="muted">
        {[title, room].flatMap((one) => (one ? [say(one)] : [])).join(' · ')}
      </span>
      <br />
      <strong>{exhibit ? say(exhibit) : ' '}</strong>
    </p>
  );
}

function Facts({ device }: { device: PairedDevice }) {
  const t = useTexts(boardTexts);
  const reminder = useHostState((state) => state.settings?.headset.reminderMinutes ?? 0);
  const { state, number, since, immersive, battery, roundTrip, connected } = device;
  const minutes = useMinutesSince(since);
  const visiting = state !== 'waiting';
  const tired = minutes !== null && reminder > 0 && minutes >= reminder && immersive;
  return (
    <ul className="board-facts">
      {visiting ? <li>{number === null ? t.guest : t.number(number)}</li> : null}
      {visiting && minutes !== null ? (
        <li data-warn={tired || undefined}>{tired ? t.rest(minutes) : t.minutes(minutes)}</li>
      ) : null}
      {visiting && connected ? <li>{immersive ? t.immersive : t.page}</li> : null}
      {battery === null ? null : (
        <li data-warn={battery < 0.2 || undefined}>{t.battery(Math.round(battery * 100))}</li>
      )}
      {connected && roundTrip !== null ? (
        <li data-warn={roundTrip > slow || undefined}>
          {roundTrip > slow ? t.slow(roundTrip) : t.connection(roundTrip)}
        </li>
      ) : null}
    </ul>
  );
}
