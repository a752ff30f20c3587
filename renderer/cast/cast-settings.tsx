import { useEffect, useState } from 'react';
import type { IceServer } from '#model/host-api/cast.ts';
import { iceAddress, mostIceServers } from '#model/live/ice-address.ts';
import { useHost } from '../app/host-context.ts';
import { castTexts } from '../i18n/cast-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import './cast.css';

/** The organisation's own servers for voice and picture across networks. */
export function CastSettings() {
  const t = useTexts(castTexts);
  const host = useHost();
  const task = useTask();
  const [servers, setServers] = useState<IceServer[]>([]);
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    let wanted = true;
    host.call('cast.servers', {}).then(
      (known) => wanted && setServers(known),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [host]);
  const change = (next: IceServer[]) => {
    setServers(next);
    setSaved(false);
  };
  const put = (index: number, changes: Partial<IceServer>) =>
    change(servers.map((one, at) => (at === index ? { ...one, ...changes } : one)));
  const fit = servers.every(({ url }) => iceAddress.test(url.trim()));
  const save = () =>
    void task.run(async () => {
      const named = servers.map((one) => ({ ...one, url: one.url.trim() }));
      setServers(await host.call('cast.set-servers', { servers: named }));
      setSaved(true);
    });
  return (
    <section className="section">
      <h2>{t.settings}</h2>
      <form
        className="settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p className="muted">{t.settingsNote}</p>
        {servers.map(({ url, username, credential }, index) => (
          <fieldset key={index} className="cast-server stack">
            <Field
              label={t.url}
              note={t.urlNote}
              value={url}
              error={url === '' || iceAddress.test(url.trim()) ? undefined : t.urlWrong}
              onValue={(value) => put(index, { url: value })}
              autoComplete="off"
              spellCheck={false}
            />
            <Field
              label={t.username}
              value={username}
              onValue={(value) => put(index, { username: value })}
              autoComplete="off"
            />
            <Field
              label={t.credential}
              type="password"
              value={credential}
              onValue={(value) => put(index, { credential: value })}
              autoComplete="new-password"
            />
            <div>
              <Button onClick={() => change(servers.filter((_, at) => at !== index))}>
                {t.remove}
              </Button>
            </div>
          </fieldset>
        ))}
        <TaskError task={task} />
        <div className="row">
          <Button
            disabled={servers.length >= mostIceServers}
            onClick={() => change([...servers, { url: '', username: '', credential: '' }])}
          >
            {t.add}
          </Button>
          <Button type="submit" look="primary" disabled={!fit || task.running}>
            {t.save}
          </Button>
          <span role="status">{saved ? t.saved : ''}</span>
        </div>
      </form>
    </section>
  );
}
