import type { Picture } from '#model/exhibits/picture.ts';
import { useState } from 'react';
import { readingTexts } from '../i18n/reading-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Prose } from './prose.tsx';
import type { ReadingProps } from './reading-view.ts';
import { ZoomPicture } from './zoom-picture.tsx';

export function PictureReading({ exhibit, base }: ReadingProps<Picture>) {
  const t = useTexts(readingTexts);
  const say = useLocalText();
  const [broken, setBroken] = useState(false);
  const alt = say(exhibit.alt ?? exhibit.title);
  return (
    <>
      <figure className="reading-figure">
        {broken ? (
          <div className="reading-missing">
            <p>{t.missingMedium}</p>
            <p>{alt}</p>
          </div>
        ) : (
          <ZoomPicture address={base + exhibit.media} alt={alt} onBroken={() => setBroken(true)} />
        )}
        {exhibit.credit ? (
          <figcaption>
            {t.credit}
            {' · '}
            {exhibit.credit}
          </figcaption>
        ) : null}
      </figure>
      {exhibit.text ? <Prose text={say(exhibit.text)} /> : null}
    </>
  );
}
