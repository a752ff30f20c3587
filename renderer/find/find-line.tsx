import { isKnownExhibit, kindLabels } from '#model/exhibits/known-kinds.ts';
import type { Exhibit } from '#model/exhibits/registry.ts';
import { BookOpenText, Footprints, Link } from 'lucide-react';
import { useState } from 'react';
import { useHall } from '../app/hall/hall-context.ts';
import { replaceRoute } from '../app/navigation.ts';
import { formatRoute } from '../app/route.ts';
import { planTexts } from '../i18n/plan-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { goToExhibit } from '../plan/go-to.ts';
import { Button } from '../ui/button.tsx';
import { highlight } from './search-index.ts';

interface FindLineProps {
  exhibit: Exhibit;
  seen: boolean;
  passage: string | undefined;
  query: string;
}

/** One exhibit in the list: read it, be taken there, or copy its address. */
export function FindLine({ exhibit, seen, passage, query }: FindLineProps) {
  const t = useTexts(planTexts);
  const say = useLocalText();
  const open = useHall();
  const [copied, setCopied] = useState(false);
  const title = say(exhibit.title);
  const copy = () => {
    const address = new URL(formatRoute({ ...open.route, exhibit: exhibit.id }), location.href);
    navigator.clipboard.writeText(address.href).then(
      () => setCopied(true),
      // Browsers refuse without permission; the address then stands in the bar after reading.
      () => setCopied(false),
    );
  };
  return (
    <li className="find-line">
      <div>
        <h3>
          <Marked text={title} query={query} />
        </h3>
        <p className="muted">
          {isKnownExhibit(exhibit) ? say(kindLabels[exhibit.kind]) : exhibit.kind}
          {' · '}
          {seen ? t.seen : t.unseen}
        </p>
        {passage && passage !== title ? (
          <p className="find-passage">
            <Marked text={passage} query={query} />
          </p>
        ) : null}
      </div>
      <div className="row">
        <Button
          icon={BookOpenText}
          aria-label={`${t.read} · ${title}`}
          onClick={() => replaceRoute({ ...open.route, exhibit: exhibit.id })}
        >
          {t.read}
        </Button>
        <Button
          icon={Footprints}
          aria-label={`${t.visit} · ${title}`}
          onClick={() => goToExhibit(open, exhibit)}
        >
          {t.visit}
        </Button>
        <Button icon={Link} look="plain" aria-label={`${t.copy} · ${title}`} onClick={copy}>
          {copied ? t.copied : t.copy}
        </Button>
      </div>
    </li>
  );
}

function Marked({ text, query }: { text: string; query: string }) {
  return highlight(text, query).map((piece, index) =>
    piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text,
  );
}
