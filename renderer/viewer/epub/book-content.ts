import { attribute, elements, nameOf, parseChapter, resolveInBook } from './markup.ts';

/** Elements that a chapter is shown with. Nothing of them can run, load or style anything. */
const shown = [
  'blockquote br caption code dd div dl dt em figcaption figure h2 h3 h4 hr img li ol p pre q rp rt ruby',
  'small span strong sub sup table tbody td th thead tr ul',
]
  .join(' ')
  .split(' ');
/** Other names of elements with the same meaning; everything else is its content alone. */
const sameAs: Record<string, string> = {
  article: 'div',
  aside: 'div',
  b: 'strong',
  body: 'div',
  center: 'div',
  cite: 'em',
  dfn: 'em',
  footer: 'div',
  header: 'div',
  i: 'em',
  main: 'div',
  nav: 'div',
  section: 'div',
  tfoot: 'tbody',
  tt: 'code',
};
/** Left out with all that is in them. */
const dropped = new Set(
  [
    'applet audio base button canvas dialog embed form frame frameset head iframe input link math meta noscript',
    'object param script select source style svg template textarea title track video',
  ]
    .join(' ')
    .split(' '),
);
/** A list holds items and a table rows; what stands loose between them is left out. */
const only: Record<string, readonly string[]> = {
  ul: ['li'],
  ol: ['li'],
  dl: ['dt', 'dd', 'div'],
  table: ['caption', 'thead', 'tbody', 'tr'],
  thead: ['tr'],
  tbody: ['tr'],
  tr: ['th', 'td'],
};
/** Deeper nesting, and more elements, are no chapter that anybody wrote. */
const deepest = 60;
const mostNodes = 40_000;

export type BookNode = string | BookElement;

interface BookElement {
  /** One of the elements above. */
  tag: string;
  children: BookNode[];
  /** Of `img` alone: a file of the book. */
  picture?: { path: string; alt: string };
}

/**
 * A chapter as a tree of the few elements that are shown. Scripts, styles, forms, frames and addresses outside the
 * book don't come into it; links are their words. Headings begin at `h2` and leave out no level.
 *
 * @param path where the chapter stands in the archive
 */
export function readChapter(source: string, path: string): BookNode[] {
  const document = parseChapter(source);
  const body = elements(document, 'body')[0] ?? document.documentElement;
  return new ChapterReader(path, headingLevels(body)).children(body, 0);
}

class ChapterReader {
  private readonly path: string;
  private readonly levels: ReadonlyMap<string, string>;
  private nodes = 0;

  constructor(path: string, levels: ReadonlyMap<string, string>) {
    this.path = path;
    this.levels = levels;
  }

  children(parent: Element, depth: number): BookNode[] {
    if (depth > deepest) return [parent.textContent ?? ''];
    return Array.from(parent.childNodes).flatMap((node): BookNode[] => {
      this.nodes += 1;
      if (this.nodes > mostNodes) return [];
      // Text and CDATA; comments and instructions are nobody's reading.
      if (node.nodeType === 3 || node.nodeType === 4) return [node.textContent ?? ''];
      return node.nodeType === 1 ? this.element(node as Element, depth) : [];
    });
  }

  private element(element: Element, depth: number): BookNode[] {
    const name = nameOf(element);
    if (name === 'img') return this.picture(attribute(element, 'src'), attribute(element, 'alt'));
    if (name === 'svg') return this.cover(element);
    if (dropped.has(name)) return [];
    const tag = this.levels.get(name) ?? sameAs[name] ?? name;
    const children = this.children(element, depth + 1);
    if (!shown.includes(tag)) return children;
    const fitting = only[tag];
    return [
      {
        tag,
        children: fitting
          ? children.filter((child) => typeof child === 'object' && fitting.includes(child.tag))
          : children,
      },
    ];
  }

  /** Covers are often a picture wrapped in a drawing. */
  private cover(drawing: Element): BookNode[] {
    const [image] = elements(drawing, 'image');
    const [title] = elements(drawing, 'title');
    return image ? this.picture(attribute(image, 'href'), title?.textContent ?? undefined) : [];
  }

  private picture(source: string | undefined, alt: string | undefined): BookNode[] {
    const path = source === undefined ? undefined : resolveInBook(this.path, source);
    if (path === undefined) return alt ? [alt] : [];
    return [{ tag: 'img', children: [], picture: { path, alt: alt ?? '' } }];
  }
}

/** Which heading each of the chapter's becomes: the largest of them `h2`, and so on. */
function headingLevels(body: Element): ReadonlyMap<string, string> {
  const levels = new Map<string, string>();
  for (const name of ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']) {
    if (elements(body, name).length > 0) levels.set(name, `h${Math.min(4, levels.size + 2)}`);
  }
  return levels;
}
