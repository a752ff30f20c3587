import { Mic, MicOff, Radio, Square } from 'lucide-react';
import { useStore } from 'zustand';
import { mostListeners } from '#model/live/cast-signals.ts';
import { castTexts } from '../i18n/cast-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import { Button } from '../ui/button.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { PlayTracks } from './play-tracks.tsx';
import type { RunningCast } from './run-cast.ts';
import { useCast } from './use-cast.ts';
import './cast.css';

/** The guide's voice and picture to other branches. */
export function CastPanel({ room }: { room: RoomClient }) {
  const t = useTexts(castTexts);
  const used = useCast(room);
  return (
    <section className="console-panel" aria-label={t.title}>
      <h3>{t.title}</h3>
      {used.cast ? <Controls {...used} cast={used.cast} /> : null}
      <TaskError task={used.task} />
    </section>
  );
}

function Controls(props: ReturnType<typeof useCast> & { cast: RunningCast }) {
  const t = useTexts(castTexts);
  const { cast, task, picture, begin, end, mute, show } = props;
  const { onAir, there, asking, shown } = useStore(cast.view);
  if (!onAir)
    return (
      <>
        <p className="muted">{t.note}</p>
        <div className="row">
          <Button icon={Radio} disabled={task.running} onClick={begin}>
            {t.start}
          </Button>
          <span role="status">{asking > 0 ? t.asking(asking) : null}</span>
        </div>
      </>
    );
  const pictures = { none: t.none, camera: t.camera, screen: t.screen };
  return (
    <>
      <p className="console-recording" role="status">
        {t.onAir(there, mostListeners)}
        {shown.voice ? null : ` · ${t.muted}`}
      </p>
      <div className="row">
        <Button icon={shown.voice ? MicOff : Mic} onClick={() => mute(shown.voice)}>
          {shown.voice ? t.mute : t.unmute}
        </Button>
        <Button icon={Square} look="danger" onClick={end}>
          {t.stop}
        </Button>
      </div>
      <div className="row" role="group" aria-label={t.picture}>
        {(['none', 'camera', 'screen'] as const).map((one) => (
          <Button
            key={one}
            aria-pressed={shown.picture === one}
            disabled={task.running}
            onClick={() => show(one)}
          >
            {pictures[one]}
          </Button>
        ))}
      </div>
      {picture ? (
        <PlayTracks className="cast-preview" label={t.preview} tracks={[picture]} silent />
      ) : null}
    </>
  );
}
