import type { DocumentExhibit } from '#model/exhibits/document.ts';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { useLanguage, useLocalText, useTexts } from '../i18n/use-texts.ts';
import { MarkdownDocument } from './markdown-document.tsx';
import { PdfDocument } from './pdf-document.tsx';
import { Prose } from './prose.tsx';
import type { ReadingProps } from './reading-view.ts';

/** A document in the reader for its format. */
export function DocumentReading({ exhibit, base }: ReadingProps<DocumentExhibit>) {
  const t = useTexts(kindsTexts);
  const say = useLocalText();
  const language = useLanguage();
  const medium = exhibit.media[language] ?? exhibit.media['zh-CN'];
  const address = base + medium;
  const format = medium.slice(medium.lastIndexOf('.') + 1).toLowerCase();
  return (
    <>
      {exhibit.text ? <Prose text={say(exhibit.text)} /> : null}
      {format === 'md' ? <MarkdownDocument address={address} /> : null}
      {format === 'pdf' ? <PdfDocument id={exhibit.id} address={address} /> : null}
      {format !== 'md' && format !== 'pdf' ? (
        <p className="reading-missing">{t.documentFailed}</p>
      ) : null}
    </>
  );
}
