import { mediaTexts } from '../i18n/media-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { Caption } from '../tour/captions.ts';
import { Button } from '../ui/button.tsx';

interface CaptionListProps {
  captions: readonly Caption[];
  broken: boolean;
  /** Takes what is played to a line's moment, seconds. */
  onGo: (seconds: number) => void;
}

/** All captions to read at leisure. */
export function CaptionList({ captions, broken, onGo }: CaptionListProps) {
  const t = useTexts(mediaTexts);
  if (broken) return <p className="muted">{t.noCaptions}</p>;
  if (captions.length === 0) return null;
  return (
    <details className="caption-list">
      <summary>{t.allCaptions}</summary>
      <ol>
        {captions.map(({ from, text }) => (
          <li key={from}>
            <Button look="plain" onClick={() => onGo(from)}>
              <span className="caption-time">{clock(from)}</span>
              {text}
            </Button>
          </li>
        ))}
      </ol>
    </details>
  );
}

function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
