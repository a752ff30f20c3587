import { mediaTexts } from '../i18n/media-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';

/** Says that a document was opened where the visitor stopped, and offers its beginning. */
export function Resumed({ onStart }: { onStart: () => void }) {
  const t = useTexts(mediaTexts);
  return (
    <p className="resumed muted" role="status">
      {t.resumed}
      <Button look="plain" onClick={onStart}>
        {t.fromStart}
      </Button>
    </p>
  );
}
