import { GlobalWorkerOptions, PDFWorker, getDocument } from 'pdfjs-dist';
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { MediumFault } from './medium-fault.ts';
import { pagePrint } from './page-print.ts';
import type { PagePrint } from './page-print.ts';

GlobalWorkerOptions.workerSrc = workerAddress;

/** Character maps and fonts that PDFs may lack, copied beside the pages by the build. */
const data = new URL('pdfjs/', document.baseURI).href;
/** The most that one page is drawn with, pixels: a poster must not fill the memory. */
const mostPixels = 8e6;

/** One for all documents: it is there before the network goes, and none is started twice. */
let worker: PDFWorker | undefined;

/** Starts what reads PDFs, so that opening one needs no further code. @throws Error when it does not come. */
export async function startPdf(): Promise<PDFWorker> {
  worker = worker && !worker.destroyed ? worker : new PDFWorker();
  const begun = worker;
  try {
    await begun.promise;
    return begun;
  } catch (cause) {
    begun.destroy();
    throw cause;
  }
}

export interface OpenPdf {
  pages: number;
  /**
   * Draws a page so many pixels wide, else to fit the width of what the canvas stands in; a page drawn before is
   * given up.
   */
  draw: (page: number, canvas: HTMLCanvasElement, across?: number) => Promise<void>;
  /** How large a page and its letters are. */
  print: (page: number) => Promise<PagePrint>;
  /** The words of a page, for those who can't see it; empty where it is a picture. */
  words: (page: number) => Promise<string>;
  close: () => void;
}

/**
 * Opens a PDF without running anything in it.
 *
 * @throws MediumFault
 */
export async function openPdf(address: string): Promise<OpenPdf> {
  const reader = await startPdf().catch((cause: unknown) => {
    throw new MediumFault('unreachable', { cause });
  });
  const task = getDocument({
    url: address,
    worker: reader,
    cMapUrl: `${data}cmaps/`,
    standardFontDataUrl: `${data}standard_fonts/`,
    enableXfa: false,
  });
  const pdf = await whole(task);
  let drawing: { cancel: () => void } | undefined;
  return {
    pages: pdf.numPages,
    draw: async (number, canvas, across) => {
      drawing?.cancel();
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const room = canvas.parentElement?.clientWidth ?? 800;
      const pixels = across ?? room * Math.min(2, window.devicePixelRatio);
      const wanted = pixels / width;
      const scale = Math.min(wanted, Math.sqrt(mostPixels / (width * height)));
      const viewport = page.getViewport({ scale });
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      const job = page.render({ canvas, viewport });
      drawing = job;
      await job.promise;
    },
    print: async (number) => {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const [left = 0] = page.view;
      return pagePrint(
        page.getViewport({ scale: 1 }),
        items.flatMap((item) =>
          'str' in item
            ? [
                {
                  text: item.str,
                  size: item.height,
                  x: Number(item.transform[4]) - left,
                  width: item.width,
                },
              ]
            : [],
        ),
      );
    },
    words: async (number) => {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      return items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
        .join('');
    },
    close: () => {
      drawing?.cancel();
      void task.destroy();
    },
  };
}

async function whole(task: PDFDocumentLoadingTask): Promise<PDFDocumentProxy> {
  try {
    return await task.promise;
  } catch (cause) {
    void task.destroy();
    const name = cause instanceof Error ? cause.name : '';
    if (name === 'PasswordException') throw new MediumFault('protected', { cause });
    if (name === 'ResponseException') throw new MediumFault('unreachable', { cause });
    throw new MediumFault('damaged', { cause });
  }
}
