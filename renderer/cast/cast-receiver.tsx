import { Headphones, Square } from 'lucide-react';
import { useStore } from 'zustand';
import { castTexts } from '../i18n/cast-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import { Button } from '../ui/button.tsx';
import { GuidePicture } from './guide-picture.tsx';
import { phaseWords } from './phase-words.ts';
import type { RunningListen } from './run-listen.ts';
import { useListen } from './use-listen.ts';
import './cast.css';

/** A follower's ear and window for the guide; silent until somebody wants to listen. */
export function CastReceiver({ room }: { room: RoomClient }) {
  const listening = useListen(room, false);
  return listening ? <Listening run={listening} /> : null;
}

function Listening({ run }: { run: RunningListen }) {
  const t = useTexts(castTexts);
  const { phase, shown } = useStore(run.view);
  const words = phaseWords(t, t.full, shown.voice ? t.hearing : t.guideMuted);
  return (
    <aside className="cast-receiver" aria-label={t.title} data-phase={phase}>
      <GuidePicture run={run} />
      <div className="cast-ways">
        <span role="status">{words[phase]}</span>
        {phase === 'off' ? (
          <Button icon={Headphones} onClick={run.listen}>
            {t.listen}
          </Button>
        ) : (
          <Button icon={Square} onClick={run.leave}>
            {t.leave}
          </Button>
        )}
      </div>
    </aside>
  );
}
