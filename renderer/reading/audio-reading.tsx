import type { Audio } from '#model/exhibits/audio.ts';
import { useState } from 'react';
import { useHall } from '../app/hall/hall-context.ts';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { useLanguage, useLocalText, useTexts } from '../i18n/use-texts.ts';
import { mediaEvents } from '../visit/media-events.ts';
import { Prose } from './prose.tsx';
import type { ReadingProps } from './reading-view.ts';
import { useCaptions } from './use-captions.ts';

/** The recording with its captions, line by line, and the text. */
export function AudioReading({ exhibit, base }: ReadingProps<Audio>) {
  const t = useTexts(kindsTexts);
  const say = useLocalText();
  const language = useLanguage();
  const { visit } = useHall();
  const [failed, setFailed] = useState(false);
  const [events] = useState(() => mediaEvents(exhibit.id, visit.record));
  const track = exhibit.captions.find((one) => one.language === language) ?? exhibit.captions[0];
  const captions = useCaptions(track ? base + track.path : null);
  const [time, setTime] = useState(0);
  const line = captions.find(({ from, to }) => time >= from && time < to);
  return (
    <>
      {failed ? (
        <p className="reading-missing">{t.audioFailed}</p>
      ) : (
        <div className="medium">
          {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- shown below: browsers draw none for sound alone */}
          <audio
            controls
            preload="metadata"
            src={base + exhibit.media}
            onError={() => setFailed(true)}
            onTimeUpdate={(event) => setTime(event.currentTarget.currentTime)}
            {...events}
          />
        </div>
      )}
      <p className="medium-caption" aria-live="off">
        {line?.text ?? ''}
      </p>
      {exhibit.text ? (
        <>
          <h2>{t.transcript}</h2>
          <Prose text={say(exhibit.text)} />
        </>
      ) : null}
    </>
  );
}
