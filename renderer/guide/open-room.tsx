import { useHost, useHostState } from '../app/host-context.ts';
import { roomTexts } from '../i18n/room-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';

/** Opens the room for one exhibition. */
export function OpenRoom({ onOpened }: { onOpened: () => void }) {
  const t = useTexts(roomTexts);
  const say = useLocalText();
  const host = useHost();
  const task = useTask();
  const halls = useHostState((state) => state.exhibitions) ?? [];
  const open = (exhibition: string) =>
    void task.run(async () => {
      await host.call('room.open', { exhibition });
      onOpened();
    });
  return (
    <section className="section">
      <h2>{t.choose}</h2>
      <div className="stack">
        {halls
          .filter(({ role, problem }) => role !== 'lobby' && !problem)
          .map(({ id, title }) => (
            <div key={id} className="row">
              <strong className="console-hall">{say(title)}</strong>
              <Button look="primary" disabled={task.running} onClick={() => open(id)}>
                {t.start}
              </Button>
            </div>
          ))}
      </div>
      <TaskError task={task} />
    </section>
  );
}
