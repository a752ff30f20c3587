import type { Model } from '#model/exhibits/model.ts';
import { useEffect, useRef, useState } from 'react';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { mediaTexts } from '../i18n/media-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { faultOf } from '../viewer/medium-fault.ts';
import type { FaultCode } from '../viewer/medium-fault.ts';
import type { OrbitViewer } from '../viewer/orbit-viewer.ts';
import { MediumMissing } from './medium-missing.tsx';
import { Prose } from './prose.tsx';
import type { ReadingProps } from './reading-view.ts';

/** The model, large, to turn and take apart; what there is to see, in words. The viewer is loaded when opened. */
export function ModelReading({ exhibit, base }: ReadingProps<Model>) {
  const t = useTexts(kindsTexts);
  const media = useTexts(mediaTexts);
  const say = useLocalText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pins = useRef<HTMLOListElement>(null);
  const [viewer, setViewer] = useState<OrbitViewer>();
  const [fault, setFault] = useState<FaultCode>();
  const [apart, setApart] = useState(false);
  const [turning, setTurning] = useState(false);
  const [person, setPerson] = useState(exhibit.person ?? false);
  const [chosen, setChosen] = useState<string>();
  const figurePin = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    let gone = false;
    let made: OrbitViewer | undefined;
    const open = async () => {
      const { makeOrbitViewer } = await import('../viewer/orbit-viewer.ts');
      if (gone || !canvas.current) return;
      made = makeOrbitViewer(canvas.current);
      await made.show(base + exhibit.media);
      if (!gone) setViewer(made);
    };
    open().catch((error: unknown) => (gone ? undefined : setFault(faultOf(error))));
    return () => {
      gone = true;
      setViewer(undefined);
      made?.dispose();
    };
  }, [base, exhibit.media]);
  const hotspots = exhibit.hotspots ?? [];
  useEffect(() => {
    const buttons = [...(pins.current?.querySelectorAll<HTMLElement>('[aria-pressed]') ?? [])];
    viewer?.pin(
      buttons,
      (exhibit.hotspots ?? []).map(({ at }) => at),
    );
  }, [viewer, exhibit]);
  useEffect(() => viewer?.explode(exhibit.exploded ?? [], apart ? 1 : 0), [viewer, apart, exhibit]);
  useEffect(() => viewer?.turn(turning), [viewer, turning]);
  const unit = exhibit.unit ?? 1;
  const personHeight = 1.7 / unit;
  useEffect(
    () => viewer?.person(person ? personHeight : 0, figurePin.current),
    [viewer, person, personHeight],
  );
  const lookAtPerson = () => {
    setChosen(undefined);
    setTurning(false);
    viewer?.lookAtPerson();
  };
  const look = (hotspot: (typeof hotspots)[number]) => {
    setChosen(hotspot.id);
    setTurning(false);
    viewer?.lookAt(hotspot.at);
  };
  const told = hotspots.find(({ id }) => id === chosen);
  return (
    <>
      {fault ? (
        <MediumMissing of="model" fault={fault} />
      ) : (
        <>
          <div className="viewer" data-ready={viewer !== undefined}>
            <canvas ref={canvas} tabIndex={0} role="img" aria-label={t.modelLabel} />
            {viewer ? null : <p className="viewer-opening muted">{t.opening}</p>}
            <ol ref={pins} className="viewer-pins" hidden={!viewer || apart}>
              {hotspots.map((hotspot, index) => (
                <li key={hotspot.id}>
                  <button
                    type="button"
                    aria-label={say(hotspot.title)}
                    aria-pressed={hotspot.id === chosen}
                    onClick={() => look(hotspot)}
                  >
                    {index + 1}
                  </button>
                </li>
              ))}
              {exhibit.person ? (
                <li>
                  <button
                    ref={figurePin}
                    type="button"
                    className="viewer-figure"
                    aria-label={media.toPerson}
                    onClick={lookAtPerson}
                  >
                    {media.personPin}
                  </button>
                </li>
              ) : null}
            </ol>
            {told ? (
              <p className="viewer-told" role="status">
                <strong>{say(told.title)}</strong> {say(told.text)}
              </p>
            ) : null}
          </div>
          <div className="viewer-buttons">
            <Button aria-pressed={turning} onClick={() => setTurning(!turning)}>
              {turning ? t.still : t.turn}
            </Button>
            {exhibit.exploded?.length ? (
              <Button
                aria-pressed={apart}
                onClick={() => {
                  setChosen(undefined);
                  setApart(!apart);
                }}
              >
                {apart ? t.assemble : t.explode}
              </Button>
            ) : null}
            {exhibit.person ? (
              <Button aria-pressed={person} onClick={() => setPerson(!person)}>
                {person ? media.withoutPerson : media.withPerson}
              </Button>
            ) : null}
            <Button
              onClick={() => {
                setChosen(undefined);
                viewer?.frame();
              }}
            >
              {media.wholeModel}
            </Button>
          </div>
          <p className="muted viewer-help">{t.modelHelp}</p>
        </>
      )}
      {exhibit.text ? <Prose text={say(exhibit.text)} /> : null}
      {exhibit.scale ? <p className="muted">{media.scale(exhibit.scale)}</p> : null}
      {exhibit.person ? <p className="muted">{media.personHeight}</p> : null}
      {hotspots.length > 0 ? <h2>{t.hotspots}</h2> : null}
      {hotspots.map((hotspot, index) => (
        <section key={hotspot.id}>
          <h3>
            {index + 1}. {say(hotspot.title)}
          </h3>
          <Prose text={say(hotspot.text)} />
        </section>
      ))}
    </>
  );
}
