import { isKnownExhibit, kindLabels } from '#model/exhibits/known-kinds.ts';
import { ArrowLeft, ArrowRight, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useHall } from '../app/hall/hall-context.ts';
import { replaceRoute } from '../app/navigation.ts';
import { preferences, setPreferences, textSizes } from '../app/preferences.ts';
import { readingTexts } from '../i18n/reading-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choices.tsx';
import { Modal } from '../ui/modal.tsx';
import { Disputed } from './disputed.tsx';
import { ExhibitReading } from './registry.tsx';
import { Sources } from './sources.tsx';
import './kinds.css';
import './reading.css';

/** An exhibit to read: set like a page of a catalogue, over the hall. */
export function ReadingPage({ id }: { id: string }) {
  const t = useTexts(readingTexts);
  const say = useLocalText();
  const { documents, route, store } = useHall();
  const { textSize } = useStore(preferences);
  const top = useRef<HTMLElement>(null);
  const exhibit = documents.hall.exhibits.find((one) => one.id === id);
  useEffect(() => {
    top.current?.scrollIntoView();
  }, [id]);
  if (!exhibit) return null;
  const room = documents.hall.rooms.find((one) => one.id === exhibit.room);
  const beside = documents.hall.exhibits.filter((one) => one.room === exhibit.room);
  const index = beside.indexOf(exhibit);
  const sizes = { '100': t.sizeStandard, '150': t.sizeLarge, '200': t.sizeLargest };
  const go = (step: number) => {
    const other = beside[index + step];
    if (other) replaceRoute({ ...route, exhibit: other.id });
  };
  const close = () => store.getState().close();
  return (
    <Modal label={say(exhibit.title)} look="page" className="reading" onClose={close}>
      <header className="reading-bar">
        <Choices
          label={t.size}
          value={textSize}
          options={textSizes.map((size) => ({ value: size, label: sizes[size] }))}
          onValue={(size) => setPreferences({ textSize: size })}
        />
        <Button icon={X} look="primary" onClick={close}>
          {t.close}
        </Button>
      </header>
      <article ref={top} className="reading-sheet" data-kind={exhibit.kind} data-size={textSize}>
        <p className="reading-where">
          {room ? say(room.title) : ''}
          {isKnownExhibit(exhibit) ? ` · ${say(kindLabels[exhibit.kind])}` : ''}
        </p>
        <h1 data-first tabIndex={-1}>
          {say(exhibit.title)}
        </h1>
        <ExhibitReading key={exhibit.id} exhibit={exhibit} base={documents.base} />
        {exhibit.disputed ? <Disputed text={say(exhibit.disputed)} /> : null}
        {exhibit.sources ? <Sources sources={exhibit.sources} /> : null}
      </article>
      <nav className="reading-foot">
        <Button icon={ArrowLeft} disabled={index <= 0} onClick={() => go(-1)}>
          {t.previous}
        </Button>
        <span className="muted">{t.position(index + 1, beside.length)}</span>
        <Button icon={ArrowRight} disabled={index >= beside.length - 1} onClick={() => go(1)}>
          {t.next}
        </Button>
      </nav>
    </Modal>
  );
}
