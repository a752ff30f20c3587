import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { mediaTexts } from '../i18n/media-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import type { BookNode } from '../viewer/epub/book-content.ts';
import type { OpenBook } from '../viewer/epub/open-book.ts';
import { faultOf } from '../viewer/medium-fault.ts';
import type { FaultCode } from '../viewer/medium-fault.ts';
import { BookChapter } from './book-chapter.tsx';
import { MediumMissing } from './medium-missing.tsx';
import { Resumed } from './resumed.tsx';
import { useReadingPlace, useScrolledPlace } from './use-reading-place.ts';
import type { ReadingPlace } from './use-reading-place.ts';

interface EpubDocumentProps {
  id: string;
  address: string;
}

/** A book, chapter by chapter; it opens where the visitor stopped. The reader is loaded when opened. */
export function EpubDocument({ id, address }: EpubDocumentProps) {
  const t = useTexts(kindsTexts);
  const place = useReadingPlace(id);
  const [book, setBook] = useState<OpenBook>();
  const [fault, setFault] = useState<FaultCode>();
  useEffect(() => {
    let gone = false;
    const open = async () => {
      const { openBook } = await import('../viewer/epub/open-book.ts');
      const opened = await openBook(address);
      if (!gone) setBook(opened);
    };
    open().catch((error: unknown) => (gone ? undefined : setFault(faultOf(error))));
    return () => {
      gone = true;
    };
  }, [address]);
  if (fault) return <MediumMissing of="document" fault={fault} />;
  return book ? <Book book={book} place={place} /> : <p className="muted">{t.opening}</p>;
}

function Book({ book, place }: { book: OpenBook; place: ReadingPlace }) {
  const t = useTexts(mediaTexts);
  const { chapters } = book;
  const [resumed, setResumed] = useState(place.stopped > 0);
  const [at, setAt] = useState(() => {
    const number = Math.min(chapters.length - 1, Math.max(0, Math.floor(place.stopped)));
    return { number, from: place.stopped > 0 ? place.stopped % 1 : null };
  });
  const { number } = at;
  const [read, setRead] = useState<{ number: number; content: BookNode[] }>();
  useEffect(() => {
    let gone = false;
    book.read(number).then(
      (content) => (gone ? undefined : setRead({ number, content })),
      () => (gone ? undefined : setRead({ number, content: [] })),
    );
    return () => {
      gone = true;
    };
  }, [book, number]);
  const content = read?.number === number ? read.content : undefined;
  const go = (to: number) => {
    setAt({ number: to, from: 0 });
    setResumed(false);
    place.keep(to);
  };
  return (
    <>
      {resumed ? <Resumed onStart={() => go(0)} /> : null}
      <label className="book-contents">
        <span>{t.contents}</span>
        <select value={number} onChange={(event) => go(Number(event.target.value))}>
          {chapters.map(({ path, title }, index) => (
            <option key={path} value={index}>
              {title || t.chapterTitle(index + 1)}
            </option>
          ))}
        </select>
      </label>
      {content ? (
        <PlacedChapter key={number} at={at} content={content} book={book} onPlace={place.keep} />
      ) : null}
      <div className="viewer-buttons book-turn">
        <Button icon={ArrowLeft} disabled={number <= 0} onClick={() => go(number - 1)}>
          {t.previousChapter}
        </Button>
        <span role="status">{t.chapter(number + 1, chapters.length)}</span>
        <Button
          icon={ArrowRight}
          disabled={number >= chapters.length - 1}
          onClick={() => go(number + 1)}
        >
          {t.nextChapter}
        </Button>
      </div>
    </>
  );
}

interface PlacedChapterProps {
  at: { number: number; from: number | null };
  content: readonly BookNode[];
  book: OpenBook;
  onPlace: (place: number) => void;
}

function PlacedChapter({ at, content, book, onPlace }: PlacedChapterProps) {
  const part = useRef<HTMLDivElement>(null);
  useScrolledPlace(part, at.number, at.from, onPlace);
  return (
    <div ref={part} className="prose book-chapter">
      <BookChapter content={content} book={book} />
    </div>
  );
}
