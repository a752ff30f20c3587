import { Pause, Play, SkipBack, SkipForward, Square } from 'lucide-react';
import { useStore } from 'zustand';
import { tourTexts } from '../i18n/tour-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import type { RunningTour } from './tour-controller.ts';
import { speeds, tourProgress } from './tour-machine.ts';
import type { TourHandle } from './use-tour.ts';

/** What is being told, and the few buttons that hold a tour, move it on or end it. */
export function TourBar({ running, handle }: { running: RunningTour; handle: TourHandle }) {
  const t = useTexts(tourTexts);
  const say = useLocalText();
  const { tour: state, caption, lookingRound } = useStore(running.view);
  const { tour } = state;
  const step = tour.steps[state.step];
  const paused = state.phase === 'paused';
  if (state.phase === 'finished') {
    return (
      <section className="tour-bar" aria-label={t.tour}>
        <p className="tour-caption" role="status">
          {t.finished}
        </p>
        <p className="muted">{t.finishedNote}</p>
        <div className="tour-buttons">
          <Button onClick={() => handle.start(tour)}>{t.again}</Button>
          <Button look="primary" onClick={handle.stop}>
            {t.close}
          </Button>
        </div>
      </section>
    );
  }
  const travelling = state.phase === 'travelling' || state.pausedFrom === 'travelling';
  return (
    <section className="tour-bar" aria-label={t.tour}>
      <p className="tour-step">
        <strong>{step ? say(step.title) : ''}</strong>
        <span className="muted">{t.position(state.step + 1, tour.steps.length)}</span>
      </p>
      <p className="tour-caption" aria-live="polite">
        {travelling && step ? t.travelling(say(step.title)) : caption}
      </p>
      {lookingRound ? <p className="muted">{t.lookingRound}</p> : null}
      <ProgressLine
        share={tourProgress(state)}
        label={t.position(state.step + 1, tour.steps.length)}
      />
      <div className="tour-buttons">
        <Button
          icon={SkipBack}
          disabled={state.step === 0}
          onClick={() => running.act({ kind: 'previous' })}
        >
          {t.previous}
        </Button>
        <Button
          look="primary"
          icon={paused ? Play : Pause}
          onClick={() => running.act({ kind: paused ? 'play' : 'pause' })}
        >
          {paused ? t.play : t.pause}
        </Button>
        <Button icon={SkipForward} onClick={() => running.act({ kind: 'next' })}>
          {t.next}
        </Button>
        <label className="tour-speed">
          {t.speed}
          <select
            value={state.speed}
            onChange={(event) => running.act({ kind: 'speed', speed: Number(event.target.value) })}
          >
            {speeds.map((speed) => (
              <option key={speed} value={speed}>
                {t.speedOf(speed)}
              </option>
            ))}
          </select>
        </label>
        <Button icon={Square} onClick={handle.stop}>
          {t.stop}
        </Button>
      </div>
    </section>
  );
}
