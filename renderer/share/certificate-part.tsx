import type { LanStatus } from '#model/host-api/lan.ts';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { shareTexts } from '../i18n/share-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { saveFile } from '../ui/save-file.ts';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';

/** Which certificate devices see: the host's own to be installed on them, or the organisation's. */
export function CertificatePart(props: { status: Extract<LanStatus, { running: true }> }) {
  const t = useTexts(shareTexts);
  const host = useHost();
  const task = useTask();
  const [certificate, setCertificate] = useState<string>();
  const [key, setKey] = useState<string>();
  const own = props.status.certificate === 'own';
  const save = () =>
    task.run(async () => {
      const { fileName, base64 } = await host.call('lan.authority', {});
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      saveFile(fileName, new Blob([bytes], { type: 'application/x-x509-ca-cert' }));
    });
  const use = (identity: { certificate: string; key: string } | null) =>
    task.run(async () => void (await host.call('lan.use-certificate', { identity })));
  return (
    <details className="share-certificate">
      <summary>{t.certificate}</summary>
      <div className="stack">
        <p>{own ? t.certificateOwn : t.certificateCustomer}</p>
        {own ? (
          <>
            <p className="field-note">
              {t.fingerprint}
              <br />
              <code>{props.status.fingerprint}</code>
            </p>
            <div className="row">
              <Button icon={Download} onClick={save}>
                {t.saveAuthority}
              </Button>
            </div>
            <h4>{t.bringCertificate}</h4>
            <PemFile label={t.certificateFile} onText={setCertificate} />
            <PemFile label={t.keyFile} onText={setKey} />
            <div className="row">
              <Button
                disabled={task.running || !certificate || !key}
                onClick={() => certificate && key && void use({ certificate, key })}
              >
                {t.useIt}
              </Button>
            </div>
          </>
        ) : (
          <div className="row">
            <Button disabled={task.running} onClick={() => use(null)}>
              {t.backToOwn}
            </Button>
          </div>
        )}
        <TaskError task={task} />
      </div>
    </details>
  );
}

function PemFile({ label, onText }: { label: string; onText: (text: string) => void }) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type="file"
        accept=".pem,.crt,.cer,.key"
        onChange={(event) => {
          const file = event.target.files?.[0];
          void file?.text().then(onText, () => undefined);
        }}
      />
    </label>
  );
}
