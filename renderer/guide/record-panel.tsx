import { Circle, Square } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import { useHost } from '../app/host-context.ts';
import type { HallEngine } from '../hall/hall-engine.ts';
import { recordingTexts } from '../i18n/recording-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import { Button } from '../ui/button.tsx';
import { clock } from '../ui/clock.ts';
import { BeginRecording } from './begin-recording.tsx';
import { askMicrophone, recordVoice } from './record-voice.ts';
import { recordTour, type TourRecorder } from './tour-recorder.ts';

interface RecordPanelProps {
  room: RoomClient;
  engine: HallEngine;
  documents: ExhibitionDocuments;
}

/** Records this tour; ends with the console. */
export function RecordPanel({ room, engine, documents }: RecordPanelProps) {
  const t = useTexts(recordingTexts);
  const host = useHost();
  const [asking, setAsking] = useState(false);
  const [recorder, setRecorder] = useState<TourRecorder | null>(null);
  const running = useRef<TourRecorder>(undefined);
  useEffect(() => () => void running.current?.stop(), []);
  const begin = async (name: string, mime: string | null) => {
    const microphone = mime === null ? null : await askMicrophone();
    try {
      const made = await host.call('recordings.begin', {
        exhibition: documents.manifest.id,
        name,
        ...(mime === null ? {} : { narration: { consent: true, mime } }),
      });
      const voice = microphone && mime !== null ? recordVoice(microphone, mime) : null;
      const { view } = room;
      running.current = recordTour({ host, made, pose: engine.walker.pose, view, voice });
      setRecorder(running.current);
      setAsking(false);
    } catch (error) {
      for (const track of microphone?.getTracks() ?? []) track.stop();
      throw error;
    }
  };
  return (
    <section className="console-panel" aria-label={t.title}>
      <h3>{t.title}</h3>
      {recorder ? <Running recorder={recorder} onAgain={() => setRecorder(null)} /> : null}
      {recorder ? null : (
        <>
          <p className="muted">{t.note}</p>
          <div className="row">
            <Button icon={Circle} onClick={() => setAsking(true)}>
              {t.record}
            </Button>
          </div>
        </>
      )}
      {asking ? (
        <BeginRecording
          hall={documents.manifest.title}
          onBegin={begin}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </section>
  );
}

function Running({ recorder, onAgain }: { recorder: TourRecorder; onAgain: () => void }) {
  const t = useTexts(recordingTexts);
  const say = useLocalText();
  const { state, seconds, trouble, result } = useStore(recorder.view);
  if (state === 'over')
    return (
      <>
        {trouble ? <p role="alert">{say(trouble)}</p> : null}
        {result ? <p role="status">{t.saved(result.name, clock(result.seconds))}</p> : null}
        <div className="row">
          <Button icon={Circle} onClick={onAgain}>
            {t.record}
          </Button>
        </div>
      </>
    );
  return (
    <>
      <p className="console-recording" role="status">
        {state === 'ending' ? t.ending : t.recording(clock(seconds))}
        <span className="muted"> {recorder.voiced ? t.voiceOn : t.voiceOff}</span>
      </p>
      {state === 'waiting' ? <p role="alert">{t.hostAway}</p> : null}
      <div className="row">
        <Button
          look="primary"
          icon={Square}
          disabled={state === 'ending'}
          onClick={() => void recorder.stop()}
        >
          {t.stop}
        </Button>
      </div>
    </>
  );
}
