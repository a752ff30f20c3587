import { Pause, Play, SkipBack, SkipForward, Square } from 'lucide-react';
import { useStore } from 'zustand';
import { tourTexts } from '../i18n/tour-texts.ts';
import { useLanguage, useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import type { RunningTour } from './tour-controller.ts';
import { TourEnd } from './tour-end.tsx';
import { minutesLeft } from './tour-length.ts';
import { speeds, tourProgress } from './tour-machine.ts';
import type { TourHandle } from './use-tour.ts';
import { useTourKeys } from './use-tour-keys.ts';

/** What is being told, and the few buttons that hold a tour, move it on or end it. */
export function TourBar({ running, handle }: { running: RunningTour; handle: TourHandle }) {
  const t = useTexts(tourTexts);
  const say = useLocalText();
  const language = useLanguage();
  const { tour: state, caption, lookingRound } = useStore(running.view);
  useTourKeys(running);
  const { tour } = state;
  if (state.phase === 'finished') return <TourEnd tour={tour} handle={handle} />;
  const step = tour.steps[state.step];
  const paused = state.phase === 'paused';
  const travelling = state.phase === 'travelling' || state.pausedFrom === 'travelling';
  return (
    <section className="tour-bar" aria-label={t.tour}>
      <ProgressLine
        share={tourProgress(state)}
        label={t.position(state.step + 1, tour.steps.length)}
      />
      <p className="tour-caption" aria-live="polite" data-way={travelling || undefined}>
        {travelling && step ? t.travelling(say(step.title)) : caption}
      </p>
      <p className="tour-hint" role="status">
        {lookingRound ? t.lookingRound : paused ? t.paused : ''}
      </p>
      <p className="tour-step">
        <strong>{step ? say(step.title) : ''}</strong>
        <span className="muted">
          {t.position(state.step + 1, tour.steps.length)}
          {' · '}
          {t.minutesLeft(minutesLeft(state, language))}
        </span>
      </p>
      <div className="tour-buttons">
        <Button
          icon={SkipBack}
          disabled={state.step === 0}
          aria-keyshortcuts="PageUp"
          onClick={() => running.act({ kind: 'previous' })}
        >
          {t.previous}
        </Button>
        <Button
          look="primary"
          icon={paused ? Play : Pause}
          aria-keyshortcuts="Space"
          onClick={() => running.act({ kind: paused ? 'play' : 'pause' })}
        >
          {paused ? t.play : t.pause}
        </Button>
        <Button
          icon={SkipForward}
          aria-keyshortcuts="PageDown"
          onClick={() => running.act({ kind: 'next' })}
        >
          {t.next}
        </Button>
      </div>
      <div className="tour-more">
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
