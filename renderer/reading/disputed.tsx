import { readingTexts } from '../i18n/reading-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';

/** Where sources disagree, said as plainly as the statement itself. */
export function Disputed({ text }: { text: string }) {
  const t = useTexts(readingTexts);
  return (
    <p className="reading-disputed">
      <strong>{t.disputed}</strong>
      {text}
    </p>
  );
}
