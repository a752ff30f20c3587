import type { LanStatus } from '#model/host-api/lan.ts';
import type { ReactNode } from 'react';
import { shareTexts } from '../i18n/share-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { CablePicture, PcPicture, WifiPicture } from './way-pictures.tsx';

/** How a headset or phone gets here: over the air, by cable, or as a headset of this computer. */
export function WaysIn({ status }: { status: Extract<LanStatus, { running: true }> }) {
  const t = useTexts(shareTexts);
  return (
    <>
      <h3>{t.ways}</h3>
      <div className="share-ways">
        <Way title={t.wayWifi} steps={t.wayWifiSteps} picture={<WifiPicture />} />
        <Way title={t.wayUsb} steps={t.wayUsbSteps(status.localPort)} picture={<CablePicture />} />
        <Way title={t.wayPc} steps={t.wayPcSteps(status.local)} picture={<PcPicture />} />
      </div>
      <p className="field-note">{t.wayNote}</p>
    </>
  );
}

function Way(props: { title: string; steps: string; picture: ReactNode }) {
  return (
    <section>
      {props.picture}
      <h4>{props.title}</h4>
      <ol className="share-steps">
        {props.steps.split('\n').map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
