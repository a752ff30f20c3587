import type { Model } from '#model/exhibits/model.ts';
import { useEffect, useRef, useState } from 'react';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import type { OrbitViewer } from '../viewer/orbit-viewer.ts';
import { faultOf } from '../viewer/medium-fault.ts';
import type { FaultCode } from '../viewer/medium-fault.ts';
import { MediumMissing } from './medium-missing.tsx';
import { Prose } from './prose.tsx';
import type { ReadingProps } from './reading-view.ts';

/** The model, large, to turn and take apart; what there is to see, in words. The viewer is loaded when opened. */
export function ModelReading({ exhibit, base }: ReadingProps<Model>) {
  const t = useTexts(kindsTexts);
  const say = useLocalText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const viewer = useRef<OrbitViewer>(null);
  const [fault, setFault] = useState<FaultCode>();
  const [apart, setApart] = useState(false);
  const [turning, setTurning] = useState(false);
  useEffect(() => {
    let gone = false;
    const open = async () => {
      const { makeOrbitViewer } = await import('../viewer/orbit-viewer.ts');
      if (gone || !canvas.current) return;
      const made = makeOrbitViewer(canvas.current);
      viewer.current = made;
      await made.show(base + exhibit.media);
    };
    open().catch((error: unknown) => (gone ? undefined : setFault(faultOf(error))));
    return () => {
      gone = true;
      viewer.current?.dispose();
      viewer.current = null;
    };
  }, [base, exhibit.media]);
  useEffect(() => viewer.current?.explode(exhibit.exploded ?? [], apart ? 1 : 0), [apart, exhibit]);
  useEffect(() => viewer.current?.turn(turning), [turning]);
  return (
    <>
      {fault ? (
        <MediumMissing of="model" fault={fault} />
      ) : (
        <>
          <div className="viewer">
            <canvas ref={canvas} tabIndex={0} role="img" aria-label={t.modelLabel} />
          </div>
          <div className="viewer-buttons">
            <Button aria-pressed={turning} onClick={() => setTurning(!turning)}>
              {turning ? t.still : t.turn}
            </Button>
            {exhibit.exploded ? (
              <Button aria-pressed={apart} onClick={() => setApart(!apart)}>
                {apart ? t.assemble : t.explode}
              </Button>
            ) : null}
            <span className="muted">{t.modelHelp}</span>
          </div>
        </>
      )}
      {exhibit.text ? <Prose text={say(exhibit.text)} /> : null}
      {exhibit.scale ? <p className="muted">{t.scale(exhibit.scale)}</p> : null}
      {exhibit.hotspots?.length ? <h2>{t.hotspots}</h2> : null}
      {exhibit.hotspots?.map((hotspot) => (
        <section key={hotspot.id}>
          <h3>
            <Button look="plain" onClick={() => viewer.current?.lookAt(hotspot.at)}>
              {say(hotspot.title)}
            </Button>
          </h3>
          <Prose text={say(hotspot.text)} />
        </section>
      ))}
    </>
  );
}
