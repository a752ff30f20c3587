import { createElement, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { mediaTexts } from '../i18n/media-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { BookNode } from '../viewer/epub/book-content.ts';
import type { OpenBook } from '../viewer/epub/open-book.ts';

interface BookChapterProps {
  content: readonly BookNode[];
  book: OpenBook;
}

/** A chapter as elements of our own page: it takes its type, its sizes and its language from there. */
export function BookChapter({ content, book }: BookChapterProps): ReactNode {
  return content.map((node, index) => {
    if (typeof node === 'string') return node;
    // Parts of one chapter never change places.
    if (node.picture) return <BookPicture key={index} {...node.picture} book={book} />;
    if (node.children.length === 0) return createElement(node.tag, { key: index });
    return createElement(
      node.tag,
      { key: index },
      <BookChapter content={node.children} book={book} />,
    );
  });
}

function BookPicture({ path, alt, book }: { path: string; alt: string; book: OpenBook }) {
  const t = useTexts(mediaTexts);
  const [source, setSource] = useState<string | null>();
  useEffect(() => {
    let gone = false;
    let address: string | undefined;
    book.picture(path).then(
      (picture) => {
        if (gone) return;
        address = picture && URL.createObjectURL(picture);
        setSource(address ?? null);
      },
      () => (gone ? undefined : setSource(null)),
    );
    return () => {
      gone = true;
      if (address !== undefined) URL.revokeObjectURL(address);
    };
  }, [book, path]);
  if (source === null) return <span className="muted">{alt || t.bookPicture}</span>;
  return source ? <img src={source} alt={alt} onError={() => setSource(null)} /> : null;
}
