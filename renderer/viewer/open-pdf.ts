import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerAddress;

/** Character maps and fonts that PDFs may lack, copied beside the pages by the build. */
const data = new URL('pdfjs/', document.baseURI).href;

export interface OpenPdf {
  pages: number;
  /** Draws a page to fit the canvas's width. */
  draw: (page: number, canvas: HTMLCanvasElement) => Promise<void>;
  close: () => void;
}

/** Opens a PDF without running anything in it. Rejects for damaged or protected files. */
export async function openPdf(address: string): Promise<OpenPdf> {
  const task = getDocument({
    url: address,
    cMapUrl: `${data}cmaps/`,
    standardFontDataUrl: `${data}standard_fonts/`,
    enableXfa: false,
  });
  const pdf: PDFDocumentProxy = await task.promise;
  let drawing: { cancel: () => void } | undefined;
  return {
    pages: pdf.numPages,
    draw: async (number, canvas) => {
      drawing?.cancel();
      const page = await pdf.getPage(number);
      const width = canvas.parentElement?.clientWidth ?? 800;
      const ratio = Math.min(2, window.devicePixelRatio);
      const scale = (width / page.getViewport({ scale: 1 }).width) * ratio;
      const viewport = page.getViewport({ scale });
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      const job = page.render({ canvas, viewport });
      drawing = job;
      await job.promise;
    },
    close: () => {
      drawing?.cancel();
      void task.destroy();
    },
  };
}
