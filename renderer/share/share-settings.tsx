import type { LanStatus } from '#model/host-api/lan.ts';
import { RefreshCw, Wifi, WifiOff } from 'lucide-react';
import { useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { shareTexts } from '../i18n/share-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choices.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import { CertificatePart } from './certificate-part.tsx';
import { DeviceList } from './device-list.tsx';
import { PairingCode } from './pairing-code.tsx';
import { QrPicture } from './qr-picture.tsx';
import { useLan, type Lan } from './use-lan.ts';
import { WaitingDevices } from './waiting-devices.tsx';
import { WaysIn } from './ways-in.tsx';
import './share.css';

/** Staff's section for headsets and phones: off until somebody starts it. */
export function ShareSettings() {
  const t = useTexts(shareTexts);
  const { lan, load } = useLan();
  return (
    <section className="section share">
      <h2>{t.title}</h2>
      <p>{t.about}</p>
      {lan?.status.running === false ? <StartSharing lan={lan} onLook={load} /> : null}
      {lan?.status.running ? (
        <>
          <Shared status={lan.status} />
          <WaitingDevices waiting={lan.waiting} />
          <PairingCode />
          <WaysIn status={lan.status} />
          <CertificatePart status={lan.status} />
        </>
      ) : null}
      {lan ? <DeviceList devices={lan.devices} /> : null}
    </section>
  );
}

function StartSharing({ lan, onLook }: { lan: Lan; onLook: () => Promise<void> }) {
  const t = useTexts(shareTexts);
  const host = useHost();
  const task = useTask();
  const [chosen, setChosen] = useState<string>();
  const address = lan.interfaces.some((one) => one.address === chosen)
    ? chosen
    : lan.interfaces[0]?.address;
  const start = () =>
    task.run(async () => {
      if (address !== undefined) await host.call('lan.start', { address });
    });
  return (
    <div className="stack">
      {address === undefined ? (
        <p>{t.noNetwork}</p>
      ) : (
        <Choices
          label={t.network}
          value={address}
          options={lan.interfaces.map((one) => ({
            value: one.address,
            label: `${one.name} · ${one.address}`,
          }))}
          onValue={setChosen}
        />
      )}
      <TaskError task={task} />
      <div className="row">
        <Button
          icon={Wifi}
          look="primary"
          disabled={task.running || address === undefined}
          onClick={start}
        >
          {t.start}
        </Button>
        <Button icon={RefreshCw} look="plain" onClick={() => void task.run(onLook)}>
          {t.lookAgain}
        </Button>
      </div>
    </div>
  );
}

function Shared({ status }: { status: Extract<LanStatus, { running: true }> }) {
  const t = useTexts(shareTexts);
  const host = useHost();
  const task = useTask();
  return (
    <div className="stack">
      <div className="share-code">
        <QrPicture rows={status.qr} label={t.addressQr} />
        <div>
          <p className="muted">{t.address}</p>
          <p className="share-address">{status.address}</p>
          {status.named === undefined ? null : <p>{t.byName(status.named)}</p>}
        </div>
      </div>
      <TaskError task={task} />
      <div className="row">
        <Button
          icon={WifiOff}
          disabled={task.running}
          onClick={() => task.run(async () => void (await host.call('lan.stop', {})))}
        >
          {t.stop}
        </Button>
      </div>
    </div>
  );
}
