import type { DocumentExhibit } from '#model/exhibits/document.ts';
import { useLanguage, useLocalText } from '../i18n/use-texts.ts';
import { EpubDocument } from './epub-document.tsx';
import { MarkdownDocument } from './markdown-document.tsx';
import { MediumMissing } from './medium-missing.tsx';
import { PdfDocument } from './pdf-document.tsx';
import { Prose } from './prose.tsx';
import type { ReadingProps } from './reading-view.ts';

/** A document in the reader for its format. */
export function DocumentReading({ exhibit, base }: ReadingProps<DocumentExhibit>) {
  const say = useLocalText();
  const language = useLanguage();
  const medium = exhibit.media[language] ?? exhibit.media['zh-CN'];
  const format = medium.slice(medium.lastIndexOf('.') + 1).toLowerCase();
  return (
    <>
      {exhibit.text ? <Prose text={say(exhibit.text)} /> : null}
      <DocumentOfFormat id={exhibit.id} format={format} address={base + medium} />
    </>
  );
}

function DocumentOfFormat({
  id,
  format,
  address,
}: {
  id: string;
  format: string;
  address: string;
}) {
  switch (format) {
    case 'md':
      return <MarkdownDocument id={id} address={address} />;
    case 'pdf':
      return <PdfDocument id={id} address={address} />;
    case 'epub':
      return <EpubDocument id={id} address={address} />;
    default:
      return <MediumMissing of="document" fault="damaged" />;
  }
}
