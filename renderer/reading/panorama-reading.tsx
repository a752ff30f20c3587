import type { Panorama } from '#model/exhibits/panorama.ts';
import { useEffect, useRef, useState } from 'react';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import type { PanoramaViewer } from '../viewer/panorama-viewer.ts';
import { faultOf } from '../viewer/medium-fault.ts';
import type { FaultCode } from '../viewer/medium-fault.ts';
import { MediumMissing } from './medium-missing.tsx';
import { Prose } from './prose.tsx';
import type { ReadingProps } from './reading-view.ts';

/** Inside the panorama. The viewer is loaded when opened. */
export function PanoramaReading({ exhibit, base }: ReadingProps<Panorama>) {
  const t = useTexts(kindsTexts);
  const say = useLocalText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [ready, setReady] = useState(false);
  const [fault, setFault] = useState<FaultCode>();
  useEffect(() => {
    let gone = false;
    let viewer: PanoramaViewer | undefined;
    const open = async () => {
      const { makePanoramaViewer } = await import('../viewer/panorama-viewer.ts');
      if (gone || !canvas.current) return;
      viewer = makePanoramaViewer(canvas.current);
      await viewer.show(base + exhibit.media, exhibit.stereo ?? 'mono');
      if (!gone) setReady(true);
    };
    open().catch((error: unknown) => (gone ? undefined : setFault(faultOf(error))));
    return () => {
      gone = true;
      setReady(false);
      viewer?.dispose();
    };
  }, [base, exhibit.media, exhibit.stereo]);
  return (
    <>
      {fault ? (
        <MediumMissing of="panorama" fault={fault} />
      ) : (
        <div className="viewer" data-ready={ready}>
          <canvas ref={canvas} tabIndex={0} role="img" aria-label={t.panoramaLabel} />
          {ready ? null : <p className="viewer-opening muted">{t.opening}</p>}
        </div>
      )}
      <p className="muted">{t.panoramaHelp}</p>
      {exhibit.text ? <Prose text={say(exhibit.text)} /> : null}
    </>
  );
}
