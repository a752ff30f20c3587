import type { Video } from '#model/exhibits/video.ts';
import { useRef, useState } from 'react';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { useLanguage, useLocalText, useTexts } from '../i18n/use-texts.ts';
import { useMediaEvents } from '../visit/use-media-events.ts';
import { CaptionList } from './caption-list.tsx';
import { MediumMissing } from './medium-missing.tsx';
import { Prose } from './prose.tsx';
import type { ReadingProps } from './reading-view.ts';
import { useCaptions } from './use-captions.ts';

/** The film, large, with its captions. */
export function VideoReading({ exhibit, base }: ReadingProps<Video>) {
  const t = useTexts(kindsTexts);
  const say = useLocalText();
  const language = useLanguage();
  const video = useRef<HTMLVideoElement>(null);
  const goTo = (seconds: number) => {
    if (video.current) video.current.currentTime = seconds;
  };
  const [failed, setFailed] = useState(false);
  const listeners = useMediaEvents(exhibit.id);
  const captions = useCaptions(exhibit.captions, base);
  const shown = exhibit.captions.some((track) => track.language === language)
    ? language
    : exhibit.captions[0]?.language;
  return (
    <>
      {failed ? (
        <MediumMissing of="video" fault="damaged" />
      ) : (
        <div className="medium">
          {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- the tracks follow as children of a list */}
          <video
            ref={video}
            controls
            playsInline
            preload="metadata"
            aria-label={say(exhibit.title)}
            src={base + exhibit.media}
            {...(exhibit.poster ? { poster: base + exhibit.poster } : {})}
            onError={() => setFailed(true)}
            {...listeners}
          >
            {captions.broken
              ? null
              : exhibit.captions.map((track) => (
                  <track
                    key={track.path}
                    kind="captions"
                    src={base + track.path}
                    srcLang={track.language}
                    label={`${t.captions} ${track.language}`}
                    default={track.language === shown}
                  />
                ))}
          </video>
        </div>
      )}
      {exhibit.animation ? <p className="muted">{t.animation}</p> : null}
      {exhibit.text ? <Prose text={say(exhibit.text)} /> : null}
      <CaptionList {...captions} onGo={goTo} />
    </>
  );
}
