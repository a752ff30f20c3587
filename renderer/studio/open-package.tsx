import type { ExhibitionSummary } from '#model/host-api/exhibitions.ts';
import { DoorOpen } from 'lucide-react';
import { useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { navigate } from '../app/navigation.ts';
import { upload } from '../host-client/upload.ts';
import { studioTexts } from '../i18n/studio-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { FileButton } from '../ui/file-button.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';

/** Installs a package that was made elsewhere. */
export function OpenPackage() {
  const t = useTexts(studioTexts);
  const say = useLocalText();
  const host = useHost();
  const task = useTask();
  const [share, setShare] = useState(0);
  const [installed, setInstalled] = useState<ExhibitionSummary>();
  const install = (files: File[]) =>
    task.run(async () => {
      const [file] = files;
      if (!file) return;
      setInstalled(undefined);
      const id = await upload(host, file, setShare);
      setInstalled(await host.call('exhibitions.install', { upload: id }));
    });
  return (
    <section className="section">
      <h2>{t.openPackage}</h2>
      <div className="stack">
        <p className="muted">{t.openPackageText}</p>
        <div>
          <FileButton accept=".xunzhan" disabled={task.running} onFiles={install}>
            {t.choosePackage}
          </FileButton>
        </div>
        {task.running ? (
          <>
            <p role="status">{t.installing}</p>
            <ProgressLine share={share} label={t.installing} />
          </>
        ) : null}
        <TaskError task={task} />
        {installed ? (
          <div className="row" role="status">
            <span>{t.installed(say(installed.title))}</span>
            <Button
              icon={DoorOpen}
              onClick={() => navigate({ page: 'exhibition', exhibition: installed.id })}
            >
              {t.visit}
            </Button>
          </div>
        ) : null}
      </div>
    </section>
  );
}
