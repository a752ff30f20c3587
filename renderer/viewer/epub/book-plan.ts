import { MediumFault } from '../medium-fault.ts';
import type { BookArchive } from './book-archive.ts';
import { attribute, elements, nameOf, parseChapter, parseXml, resolveInBook } from './markup.ts';

export interface Chapter {
  path: string;
  /** From the table of contents; empty where that does not name it. */
  title: string;
}

/** Fonts that are only scrambled lock nothing: texts can be read without them (EPUB 3.3, 4.2.6.3.2). */
const scrambledFonts = ['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'];

/**
 * The chapters of a book in reading order (EPUB 3.3, 5; EPUB 2.0.1's table of contents too).
 *
 * @throws MediumFault `protected` for copy-protected books, `damaged` for what is no book
 */
export async function readPlan(archive: BookArchive): Promise<Chapter[]> {
  if (await isLocked(archive)) throw new MediumFault('protected');
  const container = parseXml(await archive.text('META-INF/container.xml'));
  const root = elements(container, 'rootfile')[0];
  const path = root && attribute(root, 'full-path');
  if (!path) throw new MediumFault('damaged');
  const opf = parseXml(await archive.text(path));
  const items = new Map<string, { path: string; type: string; properties: string }>();
  for (const item of elements(opf, 'item')) {
    const at = resolveInBook(path, attribute(item, 'href') ?? '');
    const id = attribute(item, 'id');
    if (at === undefined || id === undefined) continue;
    items.set(id, {
      path: at,
      type: attribute(item, 'media-type') ?? '',
      properties: attribute(item, 'properties') ?? '',
    });
  }
  const titles = await tableOfContents(archive, [...items.values()]);
  const chapters = elements(opf, 'itemref').flatMap((reference): Chapter[] => {
    const item = items.get(attribute(reference, 'idref') ?? '');
    if (!item || attribute(reference, 'linear') === 'no' || !archive.has(item.path)) return [];
    return [{ path: item.path, title: titles.get(item.path) ?? '' }];
  });
  if (chapters.length === 0) throw new MediumFault('damaged');
  return chapters;
}

async function isLocked(archive: BookArchive): Promise<boolean> {
  if (archive.has('META-INF/rights.xml')) return true;
  if (!archive.has('META-INF/encryption.xml')) return false;
  const methods = elements(
    parseXml(await archive.text('META-INF/encryption.xml')),
    'encryptionmethod',
  );
  return methods.some((method) => !scrambledFonts.includes(attribute(method, 'Algorithm') ?? ''));
}

/** Titles of chapters by path: from the navigation document, else from the older NCX. */
async function tableOfContents(
  archive: BookArchive,
  items: readonly { path: string; type: string; properties: string }[],
): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  const add = (from: string, reference: string | undefined, title: string) => {
    const path = reference === undefined ? undefined : resolveInBook(from, reference);
    // The first entry of a chapter names it; later ones are places within.
    if (path !== undefined && title !== '' && !titles.has(path)) titles.set(path, title);
  };
  try {
    const nav = items.find(({ properties }) => properties.split(/\s+/).includes('nav'));
    const ncx = items.find(({ type }) => type === 'application/x-dtbncx+xml');
    if (nav) {
      const document = parseChapter(await archive.text(nav.path));
      const lists = elements(document, 'nav');
      const list = lists.find((one) => attribute(one, 'type') === 'toc') ?? lists[0];
      for (const link of list ? elements(list, 'a') : []) {
        add(nav.path, attribute(link, 'href'), words(link));
      }
    } else if (ncx) {
      for (const point of elements(parseXml(await archive.text(ncx.path)), 'navpoint')) {
        const children = Array.from(point.children);
        const content = children.find((child) => nameOf(child) === 'content');
        const label = children.find((child) => nameOf(child) === 'navlabel');
        if (content && label) add(ncx.path, attribute(content, 'src'), words(label));
      }
    }
  } catch {
    // A book without a usable table of contents is read chapter by chapter.
  }
  return titles;
}

function words(element: Element): string {
  return (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
