import { useEffect, useState } from 'react';
import type { RoomSummary } from '#model/host-api/room.ts';
import { useHost } from '../app/host-context.ts';
import { formatMoment } from '../i18n/date.ts';
import { resultsTexts } from '../i18n/results-texts.ts';
import { roomTexts } from '../i18n/room-texts.ts';
import { useLanguage, useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { saveFile } from '../ui/save-file.ts';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import { RoomResults } from './room-results.tsx';

/**
 * Events that this host remembers, with attendance and results to see and to take along. `justEnded`: the newest one is
 * what the guide wants to see now.
 */
export function PastRooms({ justEnded }: { justEnded: boolean }) {
  const t = useTexts(roomTexts);
  const results = useTexts(resultsTexts);
  const say = useLocalText();
  const language = useLanguage();
  const host = useHost();
  const task = useTask();
  const [rooms, setRooms] = useState<RoomSummary[]>([]);
  const [shown, show] = useState<string | null>();
  // Until the guide has chosen another.
  const open = shown === undefined && justEnded ? rooms[0]?.room : shown;
  useEffect(() => {
    let wanted = true;
    host.call('room.list', {}).then(
      (found) => wanted && setRooms(found),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [host]);
  const save = (room: string, format: 'csv' | 'pdf') =>
    void task.run(async () => {
      const { fileName, mime, base64 } = await host.call('room.export', { room, format, language });
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      saveFile(fileName, new Blob([bytes], { type: mime }));
    });
  return (
    <section className="section">
      <h2>{t.past}</h2>
      {rooms.length === 0 ? <p className="muted">{t.noPast}</p> : null}
      <ul className="console-past">
        {rooms.map(({ room, title, openedAt }) => (
          <li key={room}>
            <p>
              <strong>{say(title)}</strong>
              <time dateTime={openedAt}>{formatMoment(openedAt, language)}</time>
            </p>
            <div className="row">
              <Button
                aria-expanded={open === room}
                onClick={() => show(open === room ? null : room)}
              >
                {open === room ? results.hide : results.show}
              </Button>
              <Button onClick={() => save(room, 'csv')}>{t.csv}</Button>
              <Button onClick={() => save(room, 'pdf')}>{t.pdf}</Button>
            </div>
            {open === room ? <RoomResults room={room} /> : null}
          </li>
        ))}
      </ul>
      <TaskError task={task} />
    </section>
  );
}
