import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { fetchMedium } from '../viewer/fetch-medium.ts';
import { faultOf } from '../viewer/medium-fault.ts';
import type { FaultCode } from '../viewer/medium-fault.ts';
import { MediumMissing } from './medium-missing.tsx';
import { Resumed } from './resumed.tsx';
import { useReadingPlace, useScrolledPlace } from './use-reading-place.ts';
import type { ReadingPlace } from './use-reading-place.ts';

const Markdown = lazy(async () => ({ default: (await import('./markdown.tsx')).Markdown }));

/** Longer texts are refused, bytes. */
const largest = 4 * 2 ** 20;

/** A Markdown file of the package; it opens where the visitor stopped. */
export function MarkdownDocument({ id, address }: { id: string; address: string }) {
  const t = useTexts(kindsTexts);
  const place = useReadingPlace(id);
  const [text, setText] = useState<string>();
  const [fault, setFault] = useState<FaultCode>();
  useEffect(() => {
    let gone = false;
    fetchMedium(address, largest).then(
      (bytes) => (gone ? undefined : setText(new TextDecoder().decode(bytes))),
      (error: unknown) => (gone ? undefined : setFault(faultOf(error))),
    );
    return () => {
      gone = true;
    };
  }, [address]);
  if (fault) return <MediumMissing of="document" fault={fault} />;
  if (text === undefined) return <p className="muted">{t.opening}</p>;
  return (
    <Suspense fallback={<p className="muted">{t.opening}</p>}>
      <PlacedMarkdown text={text} place={place} />
    </Suspense>
  );
}

function PlacedMarkdown({ text, place }: { text: string; place: ReadingPlace }) {
  const part = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState(place.stopped > 0 ? place.stopped : null);
  useScrolledPlace(part, 0, from, place.keep);
  return (
    <>
      {from !== null && from > 0 ? <Resumed onStart={() => setFrom(0)} /> : null}
      <div ref={part}>
        <Markdown text={text} />
      </div>
    </>
  );
}
