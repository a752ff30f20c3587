import type { PendingRemark } from '#model/host-api/learning.ts';
import { useCallback, useEffect, useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { certificateTexts } from '../i18n/certificate-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';

/** Remarks that wait for staff: shown on the wall only after somebody has read them here. */
export function RemarkSettings() {
  const t = useTexts(certificateTexts);
  const host = useHost();
  const [remarks, setRemarks] = useState<readonly PendingRemark[]>([]);
  const task = useTask();
  const { run } = task;
  const load = useCallback(
    () => run(async () => setRemarks(await host.call('remarks.pending', {}))),
    [host, run],
  );
  useEffect(() => void load(), [load]);
  const decide = (remark: string, approved: boolean) =>
    run(async () => {
      await host.call('remarks.decide', { remark, approved });
      setRemarks((before) => before.filter(({ id }) => id !== remark));
    });
  return (
    <section className="section">
      <h2>{t.remarks}</h2>
      {remarks.length === 0 ? <p>{t.noRemarks}</p> : null}
      <ul className="remark-list">
        {remarks.map((remark) => (
          <li key={remark.id}>
            <p>{remark.text}</p>
            <p className="muted">
              {remark.day}
              {' · '}
              {remark.exhibition}
              {' / '}
              {remark.exhibit}
            </p>
            <Button onClick={() => void decide(remark.id, true)}>{t.approve}</Button>{' '}
            <Button look="plain" onClick={() => void decide(remark.id, false)}>
              {t.refuse}
            </Button>
          </li>
        ))}
      </ul>
      <TaskError task={task} />
    </section>
  );
}
