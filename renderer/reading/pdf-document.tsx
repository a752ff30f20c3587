import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { faultOf } from '../viewer/medium-fault.ts';
import type { FaultCode } from '../viewer/medium-fault.ts';
import type { OpenPdf } from '../viewer/open-pdf.ts';
import { MediumMissing } from './medium-missing.tsx';
import { Resumed } from './resumed.tsx';
import { useReadingPlace } from './use-reading-place.ts';

/** A PDF page by page; it opens where the visitor stopped. */
export function PdfDocument({ id, address }: { id: string; address: string }) {
  const t = useTexts(kindsTexts);
  const place = useReadingPlace(id);
  const [pdf, setPdf] = useState<OpenPdf>();
  const [fault, setFault] = useState<FaultCode>();
  const [page, setPage] = useState(() => Math.max(1, Math.floor(place.stopped)));
  const [resumed, setResumed] = useState(page > 1);
  useEffect(() => {
    let gone = false;
    let opened: OpenPdf | undefined;
    const open = async () => {
      const { openPdf } = await import('../viewer/open-pdf.ts');
      opened = await openPdf(address);
      if (gone) opened.close();
      else setPdf(opened);
    };
    open().catch((error: unknown) => (gone ? undefined : setFault(faultOf(error))));
    return () => {
      gone = true;
      opened?.close();
    };
  }, [address]);
  if (fault) return <MediumMissing of="document" fault={fault} />;
  if (!pdf) return <p className="muted">{t.opening}</p>;
  const shown = Math.min(page, pdf.pages);
  const go = (to: number) => {
    setPage(to);
    setResumed(false);
    place.keep(to);
  };
  return (
    <>
      {resumed ? <Resumed onStart={() => go(1)} /> : null}
      <PdfPage pdf={pdf} page={shown} />
      <div className="viewer-buttons book-turn">
        <Button icon={ArrowLeft} disabled={shown <= 1} onClick={() => go(shown - 1)}>
          {t.previousPage}
        </Button>
        <span role="status">{t.page(shown, pdf.pages)}</span>
        <Button icon={ArrowRight} disabled={shown >= pdf.pages} onClick={() => go(shown + 1)}>
          {t.nextPage}
        </Button>
      </div>
    </>
  );
}

/** The page as it is printed, and its words for those who can't see it. */
function PdfPage({ pdf, page }: { pdf: OpenPdf; page: number }) {
  const t = useTexts(kindsTexts);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [read, setRead] = useState({ page: 0, words: '' });
  useEffect(() => {
    let gone = false;
    // A page that is turned away from while it is drawn is given up; nothing is wrong then.
    if (canvas.current) pdf.draw(page, canvas.current).catch(() => undefined);
    pdf.words(page).then(
      (words) => (gone ? undefined : setRead({ page, words })),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [pdf, page]);
  return (
    <div className="document-page">
      <canvas ref={canvas} role="img" aria-label={t.page(page, pdf.pages)} />
      <p className="hidden-text">{read.page === page ? read.words : ''}</p>
    </div>
  );
}
