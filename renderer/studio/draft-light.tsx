import { Lightbulb } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { studioTexts } from '../i18n/studio-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import type { EditedDraft } from './use-draft.ts';

/** Computes the light of the hall as it is now, and says how long that takes. */
export function DraftLight({ edited, unlit }: { edited: EditedDraft; unlit: number }) {
  const t = useTexts(studioTexts);
  const host = useHost();
  const task = useTask();
  const [progress, setProgress] = useState<{ share: number; left: number | undefined } | null>(
    null,
  );
  const id = edited.draft?.id;
  useEffect(
    () =>
      host.on('work.progress', ({ work, share, secondsLeft, done }) => {
        if (work === id) setProgress(done ? null : { share, left: secondsLeft });
      }),
    [host, id],
  );
  if (id === undefined) return null;
  const bake = () =>
    task.run(async () => {
      await edited.flush();
      edited.take(await host.call('studio.bake', { draft: id, quality: 'full' }));
    });
  const left =
    progress?.left === undefined ? '' : t.secondsLeft(Math.max(1, Math.round(progress.left)));
  const words = progress ? t.baking(Math.round(progress.share * 100), left) : '';
  return (
    <section className="section">
      <h2>{t.light}</h2>
      <div className="stack">
        <p className="muted">{unlit > 0 ? t.unlit(unlit) : t.lit}</p>
        {progress ? (
          <div role="status">
            <p>{words}</p>
            <ProgressLine share={progress.share} label={t.light} />
          </div>
        ) : null}
        <TaskError task={task} />
        <div>
          <Button icon={Lightbulb} disabled={task.running || progress !== null} onClick={bake}>
            {t.bake}
          </Button>
        </div>
      </div>
    </section>
  );
}
