import type { DraftSummary } from '#model/host-api/studio.ts';
import { Pencil, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { navigate } from '../app/navigation.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { formatMoment } from '../i18n/date.ts';
import { studioTexts } from '../i18n/studio-texts.ts';
import { useLanguage, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Modal } from '../ui/modal.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';

/** Halls that are being made. */
export function Drafts() {
  const t = useTexts(studioTexts);
  const common = useTexts(commonTexts);
  const language = useLanguage();
  const host = useHost();
  const { run, ...task } = useTask();
  const [drafts, setDrafts] = useState<DraftSummary[]>([]);
  const [leaving, setLeaving] = useState<DraftSummary | null>(null);
  const load = useCallback(
    () => run(async () => setDrafts(await host.call('studio.drafts', {}))),
    [host, run],
  );
  useEffect(() => void load(), [load]);
  const remove = () =>
    run(async () => {
      if (!leaving) return;
      await host.call('studio.delete', { draft: leaving.id });
      setDrafts(await host.call('studio.drafts', {}));
      setLeaving(null);
    });
  if (drafts.length === 0) return <TaskError task={{ ...task, run }} />;
  return (
    <section className="section">
      <h2>{t.drafts}</h2>
      <ul className="settings-list">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <span>
              <strong>{draft.title}</strong>
              <br />
              <span className="muted">
                {t.draftOf(draft.items, formatMoment(draft.saved, language))}
              </span>
            </span>
            <span className="row">
              <Button
                icon={Pencil}
                aria-label={`${t.edit} · ${draft.title}`}
                onClick={() => navigate({ page: 'studio', draft: draft.id })}
              >
                {t.edit}
              </Button>
              <Button
                icon={Trash2}
                look="plain"
                aria-label={`${t.delete} · ${draft.title}`}
                onClick={() => setLeaving(draft)}
              >
                {t.delete}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {leaving ? (
        <Modal label={t.delete} look="small" onClose={() => setLeaving(null)}>
          <div className="stack">
            <p>{t.deleteSure(leaving.title)}</p>
            <TaskError task={{ ...task, run }} />
            <div className="row">
              <Button look="danger" disabled={task.running} onClick={remove}>
                {t.delete}
              </Button>
              <Button onClick={() => setLeaving(null)}>{common.cancel}</Button>
            </div>
          </div>
        </Modal>
      ) : null}
    </section>
  );
}
