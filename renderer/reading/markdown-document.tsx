import { lazy, Suspense, useEffect, useState } from 'react';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';

const Markdown = lazy(async () => ({ default: (await import('./markdown.tsx')).Markdown }));

/** A Markdown file of the package. */
export function MarkdownDocument({ address }: { address: string }) {
  const t = useTexts(kindsTexts);
  const [text, setText] = useState<string>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    fetch(address, { signal: stop.signal })
      .then(async (reply) => {
        if (!reply.ok) throw new Error(`HTTP ${reply.status}`);
        setText(await reply.text());
      })
      .catch(() => (stop.signal.aborted ? undefined : setFailed(true)));
    return () => stop.abort();
  }, [address]);
  if (failed) return <p className="reading-missing">{t.documentFailed}</p>;
  if (text === undefined) return <p className="muted">{t.opening}</p>;
  return (
    <Suspense fallback={<p className="muted">{t.opening}</p>}>
      <Markdown text={text} />
    </Suspense>
  );
}
