import { useHost } from '../app/host-context.ts';
import { shareTexts } from '../i18n/share-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';

/** Devices that told the right code: somebody here looks at the name and lets them in. */
export function WaitingDevices(props: { waiting: readonly { id: string; name: string }[] }) {
  const t = useTexts(shareTexts);
  const host = useHost();
  const task = useTask();
  if (props.waiting.length === 0) return null;
  const decide = (method: 'lan.confirm' | 'lan.refuse', request: string) =>
    task.run(async () => void (await host.call(method, { request })));
  return (
    <div role="status">
      <h3>{t.waiting}</h3>
      <ul className="settings-list">
        {props.waiting.map(({ id, name }) => (
          <li key={id}>
            <span>
              <strong>{t.waitingAsk(name)}</strong>
              <br />
              <span className="muted">{t.waitingNote}</span>
            </span>
            <span className="row">
              <Button
                look="primary"
                aria-label={t.confirmOf(name)}
                onClick={() => decide('lan.confirm', id)}
              >
                {t.confirm}
              </Button>
              <Button aria-label={t.refuseOf(name)} onClick={() => decide('lan.refuse', id)}>
                {t.refuse}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <TaskError task={task} />
    </div>
  );
}
