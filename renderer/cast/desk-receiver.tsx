import { Headphones, Square, Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { castTexts } from '../i18n/cast-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import { Button } from '../ui/button.tsx';
import { dialogHeads } from '../ui/dialog-heads.ts';
import { guideSound, setGuideSound } from './guide-sound.ts';
import { GuidePicture } from './guide-picture.tsx';
import { phaseWords } from './phase-words.ts';
import type { RunningListen } from './run-listen.ts';
import { MuteButton, VolumeSlider } from './sound-control.tsx';
import { useListen } from './use-listen.ts';
import { useVoiceInHeadset } from './use-voice-in-headset.ts';
import './cast.css';

interface DeskReceiverProps {
  room: RoomClient;
  onAir: boolean;
}

/** The guide's voice and picture for one person at a desk, who is asked once and then hears by itself. */
export function DeskReceiver({ room, onAir }: DeskReceiverProps) {
  const run = useListen(room, true);
  return run ? <Desk run={run} onAir={onAir} /> : null;
}

function Desk({ run, onAir }: { run: RunningListen; onAir: boolean }) {
  const t = useTexts(castTexts);
  const { phase } = useStore(run.view);
  const wanted = useStore(guideSound, ({ listen }) => listen);
  useVoiceInHeadset(run, onAir);
  useEffect(() => {
    // A place is taken while there is something to hear; who hears hears on, whatever becomes of the room's line.
    if (phase === 'off' && onAir && wanted) run.listen();
    else if (phase !== 'off' && (!wanted || (!onAir && phase !== 'hearing'))) run.leave();
  }, [run, phase, onAir, wanted]);
  if (phase === 'off' && !onAir) return null;
  return (
    <section className="cast-desk" aria-label={t.deskTitle} data-phase={phase}>
      {phase === 'off' ? (
        <>
          <p role="status">
            <strong>{t.deskOnAir}</strong>
          </p>
          <Button look="primary" icon={Headphones} onClick={() => setGuideSound({ listen: true })}>
            {t.deskListen}
          </Button>
          <p className="muted">{t.deskNote}</p>
        </>
      ) : (
        <Wanted run={run} />
      )}
    </section>
  );
}

function Wanted({ run }: { run: RunningListen }) {
  const t = useTexts(castTexts);
  const { phase, shown, stream } = useStore(run.view);
  const { muted, volume } = useStore(guideSound);
  const [refused, setRefused] = useState(false);
  const hearing = phase === 'hearing' && stream !== null;
  const over = useStore(dialogHeads, ({ heads }) => heads.at(-1)?.closest('dialog'));
  const heard = !shown.voice ? t.guideMuted : muted ? t.mutedHere : t.hearing;
  const words = phaseWords(t, t.deskFull, refused ? t.refused : heard);
  return (
    <>
      <div className="cast-row">
        <p role="status">
          <strong>{words[phase]}</strong>
        </p>
        <Button look="plain" icon={Square} onClick={() => setGuideSound({ listen: false })}>
          {t.leave}
        </Button>
      </div>
      {hearing && refused ? (
        <Button look="primary" icon={Volume2} onClick={() => setRefused(false)}>
          {t.soundOn}
        </Button>
      ) : null}
      {hearing && !refused ? (
        <div className="cast-row">
          <MuteButton />
          <VolumeSlider />
        </div>
      ) : null}
      <GuidePicture
        run={run}
        silent={muted || refused}
        volume={volume}
        onRefused={() => setRefused(true)}
      />
      {hearing && !refused && over
        ? createPortal(
            <div className="cast-over">
              <MuteButton alone />
            </div>,
            over,
          )
        : null}
    </>
  );
}
