import { Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Person } from '#model/host-api/people.ts';
import { useHost } from '../app/host-context.ts';
import { roomTexts } from '../i18n/room-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import type { RoomView } from '../live/room-view.ts';
import { Button } from '../ui/button.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useForAWhile } from '../ui/use-for-a-while.ts';
import { useTask } from '../ui/use-task.ts';

/** Milliseconds that the console says so after everybody was called back. */
const calledStands = 5000;

interface PeoplePanelProps extends Pick<RoomView, 'people' | 'remarks'> {
  room: RoomClient;
}

/** Who is there, who has a hand up, who asks to be entered by name, and what was remarked. */
export function PeoplePanel({ room, people, remarks }: PeoplePanelProps) {
  const t = useTexts(roomTexts);
  const host = useHost();
  const task = useTask();
  const checkIn = (input: { participant?: string; person?: string }) =>
    void task.run(async () => void (await host.call('room.check-in', input)));
  const [called, tellCalled] = useForAWhile(calledStands);
  const callBack = () => {
    room.say({ kind: 'call-back' });
    tellCalled();
  };
  // Branches have a panel of their own.
  const own = people.filter(({ role }) => role !== 'branch');
  const there = own.filter(({ connected }) => connected);
  return (
    <section className="console-panel" aria-label={t.people(there.length)}>
      <h3>{t.people(there.length)}</h3>
      {own.length === 0 ? <p className="muted">{t.noPeople}</p> : null}
      {people.some(({ connected }) => connected) ? (
        <div className="row">
          <Button icon={Undo2} onClick={callBack}>
            {t.callBack}
          </Button>
          <span role="status">{called ? t.calledBack : null}</span>
        </div>
      ) : null}
      <ul className="console-people">
        {own.map(({ id, number, name, checkedIn, asksAs, hand, away, connected, team }) => (
          <li key={id} data-hand={hand || undefined}>
            <b>{t.number(number)}</b> {name} {team}
            {checkedIn ? <span className="muted">{t.checkedIn}</span> : null}
            {connected ? null : <span className="muted">{t.away}</span>}
            {connected && away ? <span className="muted">{t.looksRound}</span> : null}
            {hand ? (
              <Button onClick={() => room.say({ kind: 'lower-hand', participant: id })}>
                {t.handUp} · {t.lowerHand}
              </Button>
            ) : null}
            {asksAs === null ? null : (
              <Button look="primary" onClick={() => checkIn({ participant: id })}>
                {t.asksAs(asksAs)} · {t.confirm}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <CheckInPerson onPerson={(person) => checkIn({ person })} />
      <TaskError task={task} />
      {remarks.length > 0 ? <h3>{t.remarks}</h3> : null}
      <ul className="console-people">
        {remarks.map(({ from, text }, index) => (
          <li key={remarks.length - index}>
            <b>{t.number(from)}</b> {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Somebody who is known on this host and has no phone with them. */
function CheckInPerson({ onPerson }: { onPerson: (person: string) => void }) {
  const t = useTexts(roomTexts);
  const host = useHost();
  const [known, setKnown] = useState<Person[]>([]);
  const [chosen, setChosen] = useState('');
  useEffect(() => {
    let wanted = true;
    host.call('people.list', {}).then(
      (people) => wanted && setKnown(people.filter(({ noticeAccepted }) => noticeAccepted)),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [host]);
  if (known.length === 0) return null;
  return (
    <div className="row">
      <label className="row">
        {t.checkInPerson}
        <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">—</option>
          {known.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button disabled={chosen === ''} onClick={() => onPerson(chosen)}>
        {t.checkInGo}
      </Button>
    </div>
  );
}
