import type { QuarantinedStatement } from '#model/host-api/sync.ts';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { formatMoment } from '../i18n/date.ts';
import { syncTexts } from '../i18n/sync-texts.ts';
import { useLanguage, useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';

/** So many are listed; who has more looks at the file. */
const LISTED = 20;

/** What the server refused for good, and why; hidden while there is nothing. */
export function RefusedRecords(props: { refused: QuarantinedStatement[]; count: number }) {
  const t = useTexts(syncTexts);
  const say = useLocalText();
  const language = useLanguage();
  const host = useHost();
  const task = useTask();
  const [retried, setRetried] = useState(false);
  if (props.count === 0) return null;
  const retry = () =>
    task.run(async () => {
      await host.call('sync.retry', {});
      setRetried(true);
    });
  return (
    <div className="stack sync-refused">
      <h3>{t.refused}</h3>
      <p>{t.refusedAbout}</p>
      <ul>
        {props.refused.slice(0, LISTED).map(({ statement, at, text, reason }) => (
          <li key={statement}>
            <p>{say(text)}</p>
            <p className="field-error">{say(reason.text)}</p>
            <p className="field-note">{`${formatMoment(at, language)} · ${statement}`}</p>
          </li>
        ))}
      </ul>
      {props.count > LISTED ? <p className="muted">{t.refusedMore(props.count - LISTED)}</p> : null}
      <TaskError task={task} />
      <div className="row">
        <Button icon={RotateCcw} disabled={task.running} onClick={retry}>
          {t.retry}
        </Button>
        <span role="status">{retried ? t.retried : ''}</span>
      </div>
    </div>
  );
}
