import type { ExhibitionSummary } from '#model/host-api/exhibitions.ts';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useHost, useHostState } from '../app/host-context.ts';
import { refreshHost } from '../app/host-state.ts';
import { navigate } from '../app/navigation.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { settingsTexts } from '../i18n/settings-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Modal } from '../ui/modal.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';

/** What is installed on this host, the way to add more, and to take away again. */
export function ExhibitionSettings() {
  const t = useTexts(settingsTexts);
  const common = useTexts(commonTexts);
  const say = useLocalText();
  const host = useHost();
  const task = useTask();
  const exhibitions = useHostState((state) => state.exhibitions) ?? [];
  const [leaving, setLeaving] = useState<ExhibitionSummary | null>(null);
  const remove = () =>
    task.run(async () => {
      if (!leaving) return;
      await host.call('exhibitions.remove', { exhibition: leaving.id });
      setLeaving(null);
      await refreshHost(host);
    });
  return (
    <section className="section">
      <h2>{t.exhibitions}</h2>
      <ul className="settings-list">
        {exhibitions.map((exhibition) => (
          <li key={exhibition.id}>
            <span>
              <strong>{say(exhibition.title)}</strong>
              <br />
              <span className="muted">
                {t.version(exhibition.version)}
                {exhibition.shipped ? ` · ${t.shipped}` : ''}
              </span>
              {exhibition.problem ? (
                <>
                  <br />
                  <span className="field-error">
                    {t.damaged}
                    {' · '}
                    {say(exhibition.problem)}
                  </span>
                </>
              ) : null}
            </span>
            {exhibition.shipped ? null : (
              <Button
                icon={Trash2}
                aria-label={`${t.remove} · ${say(exhibition.title)}`}
                onClick={() => setLeaving(exhibition)}
              >
                {t.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="row">
        <Button icon={Plus} look="primary" onClick={() => navigate({ page: 'studio' })}>
          {t.add}
        </Button>
        <span className="field-note">{t.addNote}</span>
      </div>
      {leaving ? (
        <Modal label={t.remove} look="small" onClose={() => setLeaving(null)}>
          <div className="stack">
            <p>{t.removeSure(say(leaving.title))}</p>
            <TaskError task={task} />
            <div className="row">
              <Button look="danger" disabled={task.running} onClick={remove}>
                {t.removeYes}
              </Button>
              <Button onClick={() => setLeaving(null)}>{common.cancel}</Button>
            </div>
          </div>
        </Modal>
      ) : null}
    </section>
  );
}
