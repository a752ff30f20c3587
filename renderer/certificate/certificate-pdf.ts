import { PDFDocument } from 'pdf-lib';

/** A4 landscape, points. */
const page: [number, number] = [841.89, 595.28];

/** What the file says about itself, for those who search their files. */
interface AboutPdf {
  title: string;
  subject: string;
  code: string;
}

/** One drawn sheet as a PDF of one page. */
export async function certificatePdf(canvas: HTMLCanvasElement, about: AboutPdf): Promise<Blob> {
  const picture = await new Promise<Blob>((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
  const pdf = await PDFDocument.create();
  pdf.setTitle(about.title, { showInWindowTitleBar: true });
  pdf.setSubject(about.subject);
  pdf.setKeywords([about.code]);
  const image = await pdf.embedPng(await picture.arrayBuffer());
  pdf.addPage(page).drawImage(image, { x: 0, y: 0, width: page[0], height: page[1] });
  const bytes = await pdf.save();
  return new Blob([new Uint8Array(bytes)], { type: 'application/pdf' });
}
