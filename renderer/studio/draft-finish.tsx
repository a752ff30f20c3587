import type { ExhibitionSummary } from '#model/host-api/exhibitions.ts';
import type { HostClient } from '#model/host-api/client.ts';
import { DoorOpen, HardDriveDownload, PackageOpen } from 'lucide-react';
import { useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { navigate } from '../app/navigation.ts';
import { fromBase64 } from '../host-client/upload.ts';
import { studioTexts } from '../i18n/studio-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { saveFile } from '../ui/save-file.ts';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import type { EditedDraft } from './use-draft.ts';

/** Makes the draft into something visitors can enter: on this host, or as a package to carry elsewhere. */
export function DraftFinish({ edited }: { edited: EditedDraft }) {
  const t = useTexts(studioTexts);
  const say = useLocalText();
  const host = useHost();
  const task = useTask();
  const [installed, setInstalled] = useState<ExhibitionSummary>();
  const [saved, setSaved] = useState('');
  const id = edited.draft?.id;
  if (id === undefined) return null;
  const install = () =>
    task.run(async () => {
      await edited.flush();
      setInstalled(await host.call('studio.install', { draft: id }));
      edited.take(await host.call('studio.open', { draft: id }));
    });
  const pack = () =>
    task.run(async () => {
      await edited.flush();
      const { fileName, bytes } = await host.call('studio.pack', { draft: id });
      saveFile(fileName, await readPackage(host, id, bytes));
      setSaved(fileName);
      edited.take(await host.call('studio.open', { draft: id }));
    });
  return (
    <section className="section">
      <h2>{t.finish}</h2>
      <div className="stack">
        <p className="muted">{t.sampleNote}</p>
        <TaskError task={task} />
        <div className="row">
          <Button icon={HardDriveDownload} look="primary" disabled={task.running} onClick={install}>
            {t.install}
          </Button>
          <Button icon={PackageOpen} disabled={task.running} onClick={pack}>
            {t.savePackage}
          </Button>
        </div>
        <div role="status">
          {installed ? (
            <div className="row">
              <span>{t.installed(say(installed.title))}</span>
              <Button
                icon={DoorOpen}
                onClick={() => navigate({ page: 'exhibition', exhibition: installed.id })}
              >
                {t.visit}
              </Button>
            </div>
          ) : null}
          {saved ? <p>{t.packed(saved)}</p> : null}
        </div>
      </div>
    </section>
  );
}

async function readPackage(host: HostClient, draft: string, bytes: number): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < bytes;) {
    const { base64 } = await host.call('studio.read-package', { draft, at });
    const part = fromBase64(base64);
    if (part.length === 0) break;
    parts.push(part);
    at += part.length;
  }
  return new Blob(parts, { type: 'application/zip' });
}
