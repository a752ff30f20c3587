import type { Video } from '#model/exhibits/video.ts';
import { useState } from 'react';
import { useHall } from '../app/hall/hall-context.ts';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { useLanguage, useLocalText, useTexts } from '../i18n/use-texts.ts';
import { mediaEvents } from '../visit/media-events.ts';
import { Prose } from './prose.tsx';
import type { ReadingProps } from './reading-view.ts';

/** The film, large, with its captions. */
export function VideoReading({ exhibit, base }: ReadingProps<Video>) {
  const t = useTexts(kindsTexts);
  const say = useLocalText();
  const language = useLanguage();
  const { visit } = useHall();
  const [failed, setFailed] = useState(false);
  const [events] = useState(() => mediaEvents(exhibit.id, visit.record));
  return (
    <>
      {failed ? (
        <p className="reading-missing">{t.videoFailed}</p>
      ) : (
        <div className="medium">
          {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- the tracks follow as children of a list */}
          <video
            controls
            playsInline
            preload="metadata"
            src={base + exhibit.media}
            {...(exhibit.poster ? { poster: base + exhibit.poster } : {})}
            onError={() => setFailed(true)}
            {...events}
          >
            {exhibit.captions.map((track) => (
              <track
                key={track.path}
                kind="captions"
                src={base + track.path}
                srcLang={track.language}
                label={`${t.captions} ${track.language}`}
                default={track.language === language}
              />
            ))}
          </video>
        </div>
      )}
      {exhibit.animation ? <p className="muted">{t.animation}</p> : null}
      {exhibit.text ? <Prose text={say(exhibit.text)} /> : null}
    </>
  );
}
