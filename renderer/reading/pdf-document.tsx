import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useHall } from '../app/hall/hall-context.ts';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import type { OpenPdf } from '../viewer/open-pdf.ts';

/** A PDF page by page; it opens where the visitor stopped. */
export function PdfDocument({ id, address }: { id: string; address: string }) {
  const t = useTexts(kindsTexts);
  const { visit } = useHall();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [pdf, setPdf] = useState<OpenPdf>();
  const [failed, setFailed] = useState(false);
  const [page, setPage] = useState(() => {
    return visit.progress.getState().progress.resume?.pages?.[id] ?? 1;
  });
  useEffect(() => {
    let gone = false;
    let opened: OpenPdf | undefined;
    const open = async () => {
      const { openPdf } = await import('../viewer/open-pdf.ts');
      opened = await openPdf(address);
      if (gone) opened.close();
      else setPdf(opened);
    };
    open().catch(() => (gone ? undefined : setFailed(true)));
    return () => {
      gone = true;
      opened?.close();
    };
  }, [address]);
  const shown = pdf ? Math.min(Math.max(1, page), pdf.pages) : page;
  useEffect(() => {
    if (!pdf || !canvas.current) return;
    // A page that is turned away from while it is drawn is given up; nothing is wrong then.
    pdf.draw(shown, canvas.current).catch(() => undefined);
  }, [pdf, shown]);
  const turn = (step: number) => {
    const next = shown + step;
    setPage(next);
    const { resume } = visit.progress.getState().progress;
    visit.keepPlace({ pages: { ...resume?.pages, [id]: next } });
  };
  if (failed) return <p className="reading-missing">{t.documentFailed}</p>;
  if (!pdf) return <p className="muted">{t.opening}</p>;
  return (
    <>
      <div className="document-page">
        <canvas ref={canvas} role="img" aria-label={t.page(shown, pdf.pages)} />
      </div>
      <div className="viewer-buttons">
        <Button icon={ArrowLeft} disabled={shown <= 1} onClick={() => turn(-1)}>
          {t.previousPage}
        </Button>
        <span role="status">{t.page(shown, pdf.pages)}</span>
        <Button icon={ArrowRight} disabled={shown >= pdf.pages} onClick={() => turn(1)}>
          {t.nextPage}
        </Button>
      </div>
    </>
  );
}
