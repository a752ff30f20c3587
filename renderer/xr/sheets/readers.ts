/** What reads documents, each a part of the page's code that comes when it is wanted. */
export const loadPdf = () => import('../../viewer/open-pdf.ts');
export const loadBook = () => import('../../viewer/epub/open-book.ts');

/** `pdf`, `epub` or `md`, by a file's name. */
export function formatOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}
