import type { SyncSettings, SyncTrouble } from '#model/host-api/sync.ts';
import { PlugZap } from 'lucide-react';
import { useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { syncTexts } from '../i18n/sync-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { FileButton } from '../ui/file-button.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useTask } from '../ui/use-task.ts';

/** What a test of the connection found: which version works, or what is wrong. */
type Found = { trouble?: SyncTrouble; version?: string };

/** Server, credentials, proxy and authority; saved and tried in one go. */
export function SyncForm(props: {
  settings: SyncSettings;
  homePage: string;
  onSaved: () => Promise<void>;
}) {
  const t = useTexts(syncTexts);
  const host = useHost();
  const task = useTask();
  const [draft, setDraft] = useState(props.settings);
  const [secret, setSecret] = useState('');
  const [found, setFound] = useState<Found>();
  const put = (change: Partial<SyncSettings>) => {
    setFound(undefined);
    setDraft((now) => ({ ...now, ...change }));
  };
  const save = () =>
    task.run(async () => {
      setFound(undefined);
      const { endpoint, key, proxy, authority } = draft;
      const kept = await host.call('sync.configure', {
        endpoint,
        key: key.trim(),
        proxy,
        authority,
        ...(secret === '' ? {} : { secret: secret.trim() }),
      });
      setDraft(kept);
      setSecret('');
      setFound(kept.endpoint === '' ? {} : await host.call('sync.test', {}));
      await props.onSaved();
    });
  return (
    <form
      className="settings-form"
      aria-label={t.server}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={t.endpoint}
        note={t.endpointNote}
        inputMode="url"
        value={draft.endpoint}
        maxLength={500}
        spellCheck={false}
        onValue={(endpoint) => put({ endpoint })}
      />
      <Field
        label={t.key}
        value={draft.key}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onValue={(key) => put({ key })}
      />
      <Field
        label={t.secret}
        note={draft.hasSecret ? t.secretKept : undefined}
        type="password"
        value={secret}
        maxLength={500}
        autoComplete="new-password"
        onValue={(value) => {
          setFound(undefined);
          setSecret(value);
        }}
      />
      <div className="field">
        <span className="field-label">{t.homePage}</span>
        <p className={props.homePage === '' ? 'field-note' : 'sync-home'}>
          {props.homePage === '' ? t.homePageMissing : props.homePage}
        </p>
      </div>
      <WayThere draft={draft} onChange={put} />
      <TaskError task={task} />
      <div className="row">
        <Button type="submit" look="primary" icon={PlugZap} disabled={task.running}>
          {t.save}
        </Button>
      </div>
      <div role="status">
        {task.running ? t.testing : null}
        {found && !task.running ? <TestResult found={found} /> : null}
      </div>
    </form>
  );
}

/** Proxy and authority: most branches never open this. */
function WayThere(props: {
  draft: SyncSettings;
  onChange: (change: Partial<SyncSettings>) => void;
}) {
  const t = useTexts(syncTexts);
  const { proxy, authority } = props.draft;
  const read = async (file: File | undefined) => {
    if (file) props.onChange({ authority: (await file.text()).slice(0, 100_000) });
  };
  return (
    <details className="sync-way" open={proxy !== '' || authority !== '' ? true : undefined}>
      <summary>{t.more}</summary>
      <div className="stack">
        <Field
          label={t.proxy}
          note={t.proxyNote}
          inputMode="url"
          value={proxy}
          maxLength={500}
          spellCheck={false}
          onValue={(value) => props.onChange({ proxy: value })}
        />
        <TextArea
          label={t.authority}
          note={t.authorityNote}
          value={authority}
          rows={4}
          onValue={(value) => props.onChange({ authority: value })}
        />
        <div>
          <FileButton accept=".pem,.crt,.cer" onFiles={([file]) => void read(file)}>
            {t.authorityFile}
          </FileButton>
        </div>
      </div>
    </details>
  );
}

function TestResult({ found: { trouble, version } }: { found: Found }) {
  const t = useTexts(syncTexts);
  const say = useLocalText();
  if (trouble)
    return (
      <>
        <p>{t.saved}</p>
        <p className="field-error">{say(trouble.text)}</p>
      </>
    );
  return <p className="sync-works">{version ? t.works(version) : t.savedOff}</p>;
}
