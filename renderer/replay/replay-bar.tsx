import { LogOut, Pause, Play, RotateCcw, RotateCw, UserRound } from 'lucide-react';
import { useEffect, useId } from 'react';
import { useStore } from 'zustand';
import { leaveTo } from '../app/navigation.ts';
import { stayAwake } from '../app/stay-awake.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { recordingTexts } from '../i18n/recording-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { Caption } from '../tour/captions.ts';
import { speeds } from '../tour/tour-machine.ts';
import { Button } from '../ui/button.tsx';
import { clock } from '../ui/clock.ts';
import type { Replay } from './replay-player.ts';
import { begunAt, type Chapter } from './replay-words.ts';
import type { OpenRecording } from './use-recording.ts';
import '../tour/tour.css';

interface ReplayBarProps {
  open: OpenRecording;
  replay: Replay;
  /** Seconds. */
  end: number;
  chapters: Chapter[];
  captions: Caption[];
  voiceLost: boolean;
}

/** What is said, where one is in the recording, and the buttons to hold it, seek in it and leave it. */
export function ReplayBar({ open, replay, end, chapters, captions, voiceLost }: ReplayBarProps) {
  const t = useTexts(recordingTexts);
  const common = useTexts(commonTexts);
  const { playing, time, speed, away } = useStore(replay.view);
  const place = useId();
  useEffect(() => (playing ? stayAwake() : undefined), [playing]);
  const { data, documents, broken } = open;
  const chapter = begunAt(chapters, time);
  const caption = begunAt(captions, time)?.text ?? '';
  const over = time >= end;
  const hints = [
    ...(documents.reviewed ? [] : [common.sample]),
    ...(documents.manifest.version === data.version ? [] : [t.changed]),
    ...(broken > 0 ? [t.damaged(broken)] : []),
    ...(voiceLost ? [t.voiceLost] : []),
  ];
  return (
    <section className="tour-bar replay-bar" aria-label={t.title}>
      <p className="tour-caption" aria-live="polite">
        {over ? t.over : caption}
      </p>
      <p className="tour-hint" role="status">
        {away ? t.away : ''}
      </p>
      <div className="replay-place">
        <label htmlFor={place}>{t.place}</label>
        <input
          id={place}
          type="range"
          min={0}
          max={Math.ceil(end)}
          step={1}
          value={Math.round(time)}
          aria-valuetext={`${clock(time)} / ${clock(end)}`}
          onChange={(event) => replay.seek(Number(event.target.value))}
        />
        <span>
          {clock(time)} / {clock(end)}
        </span>
      </div>
      <p className="tour-step">
        <strong>{chapter?.title || data.name}</strong>
        <span className="muted">{[data.name, ...hints].join(' · ')}</span>
      </p>
      <div className="tour-buttons">
        <Button icon={RotateCcw} onClick={() => replay.seek(time - 10)}>
          {t.back}
        </Button>
        <Button
          look="primary"
          icon={playing ? Pause : Play}
          onClick={() => (playing ? replay.pause() : replay.play())}
        >
          {playing ? t.pause : over ? t.again : time === 0 ? t.begin : t.play}
        </Button>
        <Button icon={RotateCw} disabled={over} onClick={() => replay.seek(time + 10)}>
          {t.forward}
        </Button>
        {away ? (
          <Button icon={UserRound} onClick={replay.rejoin}>
            {t.rejoin}
          </Button>
        ) : null}
      </div>
      <div className="tour-more">
        <Chapters chapters={chapters} now={chapter} onSeek={replay.seek} />
        <label className="tour-speed">
          {t.speed}
          <select value={speed} onChange={(event) => replay.setSpeed(Number(event.target.value))}>
            {speeds.map((one) => (
              <option key={one} value={one}>
                {t.speedOf(one)}
              </option>
            ))}
          </select>
        </label>
        <Button icon={LogOut} onClick={() => leaveTo({ page: 'lobby' })}>
          {t.leave}
        </Button>
      </div>
    </section>
  );
}

interface ChaptersProps {
  chapters: Chapter[];
  now: Chapter | undefined;
  onSeek: (seconds: number) => void;
}

function Chapters({ chapters, now, onSeek }: ChaptersProps) {
  const t = useTexts(recordingTexts);
  if (chapters.length < 2) return null;
  return (
    <label className="tour-speed">
      {t.step}
      <select
        value={now ? chapters.indexOf(now) : 0}
        onChange={(event) => onSeek(chapters[Number(event.target.value)]?.from ?? 0)}
      >
        {chapters.map(({ from, title }, index) => (
          <option key={from} value={index}>
            {index + 1} {title}
          </option>
        ))}
      </select>
    </label>
  );
}
