import type { PairedDevice } from '#model/host-api/devices.ts';
import { LayoutGrid } from 'lucide-react';
import { useState } from 'react';
import { useHost, useHostState } from '../app/host-context.ts';
import { navigate } from '../app/navigation.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { shareTexts } from '../i18n/share-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Modal } from '../ui/modal.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';

/** Every paired device: whether it is there, where its visitor is, and the way to put it out. */
export function DeviceList({ devices }: { devices: readonly PairedDevice[] }) {
  const t = useTexts(shareTexts);
  const common = useTexts(commonTexts);
  const say = useLocalText();
  const host = useHost();
  const exhibitions = useHostState((state) => state.exhibitions) ?? [];
  const task = useTask();
  const [leaving, setLeaving] = useState<PairedDevice | null>(null);
  const revoke = () =>
    task.run(async () => {
      if (!leaving) return;
      await host.call('lan.revoke', { device: leaving.id });
      setLeaving(null);
    });
  const placeOf = ({ connected, at }: PairedDevice) => {
    if (!connected) return t.away;
    const title = exhibitions.find(({ id }) => id === at?.exhibition)?.title;
    return title ? `${t.connected} · ${say(title)}` : t.connected;
  };
  return (
    <>
      <h3>{t.devices}</h3>
      {devices.length === 0 ? <p>{t.noDevices}</p> : null}
      <div className="row">
        <Button icon={LayoutGrid} onClick={() => navigate({ page: 'devices' })}>
          {t.board}
        </Button>
      </div>
      <ul className="settings-list">
        {devices.map((device) => (
          <li key={device.id}>
            <span>
              <strong>{device.name}</strong>
              <br />
              <span className="muted">
                {placeOf(device)}
                {' · '}
                {t.pairedOn(device.pairedAt.slice(0, 10))}
              </span>
            </span>
            <Button aria-label={t.revokeOf(device.name)} onClick={() => setLeaving(device)}>
              {t.revoke}
            </Button>
          </li>
        ))}
      </ul>
      {leaving ? (
        <Modal label={t.revoke} look="small" onClose={() => setLeaving(null)}>
          <div className="stack">
            <p>{t.revokeSure(leaving.name)}</p>
            <TaskError task={task} />
            <div className="row">
              <Button look="danger" disabled={task.running} onClick={revoke}>
                {t.revoke}
              </Button>
              <Button onClick={() => setLeaving(null)}>{common.cancel}</Button>
            </div>
          </div>
        </Modal>
      ) : null}
    </>
  );
}
