import type { Exhibit } from '#model/exhibits/registry.ts';
import { readingTexts } from '../i18n/reading-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Prose } from './prose.tsx';
import type { ReadingProps } from './reading-view.ts';

/** What is left of an exhibit of a later version's kind: what every exhibit has. */
export function UnknownReading({ exhibit }: ReadingProps<Exhibit>) {
  const t = useTexts(readingTexts);
  const say = useLocalText();
  return (
    <>
      <p className="mark-sample">{t.unknownKind}</p>
      {exhibit.text ? <Prose text={say(exhibit.text)} /> : null}
      {exhibit.alt ? <p>{say(exhibit.alt)}</p> : null}
    </>
  );
}
