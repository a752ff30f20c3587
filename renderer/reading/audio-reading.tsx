import type { Audio } from '#model/exhibits/audio.ts';
import { useRef, useState } from 'react';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { useMediaEvents } from '../visit/use-media-events.ts';
import { CaptionList } from './caption-list.tsx';
import { MediumMissing } from './medium-missing.tsx';
import { Prose } from './prose.tsx';
import type { ReadingProps } from './reading-view.ts';
import { useCaptions } from './use-captions.ts';

/** The recording with its captions, line by line, and the text. */
export function AudioReading({ exhibit, base }: ReadingProps<Audio>) {
  const t = useTexts(kindsTexts);
  const say = useLocalText();
  const audio = useRef<HTMLAudioElement>(null);
  const goTo = (seconds: number) => {
    if (audio.current) audio.current.currentTime = seconds;
  };
  const [failed, setFailed] = useState(false);
  const listeners = useMediaEvents(exhibit.id);
  const captions = useCaptions(exhibit.captions, base);
  const [line, setLine] = useState('');
  const follow = (time: number) =>
    setLine(captions.captions.find(({ from, to }) => time >= from && time < to)?.text ?? '');
  return (
    <>
      {failed ? (
        <MediumMissing of="audio" fault="damaged" />
      ) : (
        <div className="medium medium-sound">
          <p className="medium-caption" aria-live="off">
            {line}
          </p>
          {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- shown above: browsers draw none for sound alone */}
          <audio
            ref={audio}
            controls
            preload="metadata"
            aria-label={say(exhibit.title)}
            src={base + exhibit.media}
            onError={() => setFailed(true)}
            {...listeners}
            onTimeUpdate={(event) => {
              listeners.onTimeUpdate(event);
              follow(event.currentTarget.currentTime);
            }}
          />
        </div>
      )}
      <CaptionList {...captions} onGo={goTo} />
      {exhibit.text ? (
        <>
          <h2>{t.transcript}</h2>
          <Prose text={say(exhibit.text)} />
        </>
      ) : null}
    </>
  );
}
