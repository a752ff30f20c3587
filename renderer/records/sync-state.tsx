import type { SyncStatus } from '#model/host-api/sync.ts';
import { Send } from 'lucide-react';
import { useHost } from '../app/host-context.ts';
import { formatDay, formatMoment, formatTime } from '../i18n/date.ts';
import { syncTexts } from '../i18n/sync-texts.ts';
import { useLanguage, useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import type { Backlog } from './use-sync.ts';

interface SyncStateProps {
  status: SyncStatus;
  backlog: Backlog | undefined;
}

/** How sending goes: one sentence, what is in the way, and the numbers. */
export function SyncState({ status, backlog }: SyncStateProps) {
  const t = useTexts(syncTexts);
  const say = useLocalText();
  const language = useLanguage();
  const host = useHost();
  const task = useTask();
  const { state } = status;
  const moment = (at: string) => formatMoment(at, language);
  return (
    <div className="sync-state" data-state={state}>
      <p className="sync-sentence" role="status">
        {t[sentenceOf(status)]}
      </p>
      {status.trouble ? <p className="field-error">{say(status.trouble.text)}</p> : null}
      {backlog ? <BacklogLine backlog={backlog} /> : null}
      <dl className="sync-numbers">
        <div>
          <dt>{t.countWaiting}</dt>
          <dd>{t.items(status.waiting)}</dd>
        </div>
        <div>
          <dt>{t.countSent}</dt>
          <dd>{t.items(status.sent)}</dd>
        </div>
        <div>
          <dt>{t.countRefused}</dt>
          <dd>{t.items(status.quarantined)}</dd>
        </div>
        <div>
          <dt>{t.lastSent}</dt>
          <dd className="sync-moment">{status.lastSent ? moment(status.lastSent) : t.never}</dd>
        </div>
        {status.nextTry && (state === 'waiting' || state === 'paused') ? (
          <div>
            <dt>{t.nextTry}</dt>
            <dd className="sync-moment">{moment(status.nextTry)}</dd>
          </div>
        ) : null}
      </dl>
      {status.sentDays.length > 0 ? (
        <details>
          <summary>{t.sentDays}</summary>
          <ul className="sync-days">
            {status.sentDays.map(({ day, statements, last }) => (
              <li key={day}>
                <span>{formatDay(day, language)}</span>
                <span>{t.sentDay(statements, formatTime(last, language))}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {state === 'off' ? null : (
        <div className="row">
          <Button
            icon={Send}
            disabled={task.running || state === 'sending'}
            onClick={() => task.run(async () => void (await host.call('sync.wake', {})))}
          >
            {t.sendNow}
          </Button>
        </div>
      )}
      <TaskError task={task} />
    </div>
  );
}

function sentenceOf({ state, waiting, quarantined }: SyncStatus) {
  if (state !== 'idle') return state;
  if (waiting > 0) return 'idleWaiting';
  return quarantined > 0 ? 'idleRefused' : 'idle';
}

function BacklogLine({ backlog: { share, secondsLeft } }: { backlog: Backlog }) {
  const t = useTexts(syncTexts);
  const left = secondsLeft === undefined ? '' : ` · ${t.left(Math.ceil(secondsLeft / 60))}`;
  return (
    <div className="sync-backlog">
      <ProgressLine share={share} label={t.progress} />
      <p className="muted">{`${Math.round(share * 100)} %${left}`}</p>
    </div>
  );
}
