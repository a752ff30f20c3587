import type { Paragraph, Span } from '../../text/markdown.ts';
import type { BookNode } from '../../viewer/epub/book-content.ts';
import type { BoardFigure } from '../board/board-content.ts';

/** Elements that stand on lines of their own. */
const blocks = new Set(
  'blockquote caption dd div dl dt figcaption figure h2 h3 h4 hr li ol p pre table tbody td th thead tr ul'.split(
    ' ',
  ),
);
/** Their words are heavier. */
const strong = new Set(['h2', 'h3', 'h4', 'strong', 'em', 'th', 'dt']);
/** Between the cells of a row, which stay on one line. */
const cellGap = '　';

/** Paths of the pictures in a chapter, in their order. */
export function picturesIn(nodes: readonly BookNode[]): string[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [] : node.picture ? [node.picture.path] : picturesIn(node.children),
  );
}

/** A chapter as paragraphs and pictures; a picture that is not there is its words, or `missing`. */
export function bookBody(
  nodes: readonly BookNode[],
  pictures: ReadonlyMap<string, BoardFigure['picture']>,
  missing: string,
): (Paragraph | BoardFigure)[] {
  const body: (Paragraph | BoardFigure)[] = [];
  let spans: Span[] = [];
  let bullet: string | undefined;
  const close = () => {
    const text = trimmed(spans);
    if (text.length > 0) body.push({ spans: text, ...(bullet ? { bullet } : {}) });
    if (text.length > 0) bullet = undefined;
    spans = [];
  };
  const say = (text: string, heavy: boolean) => spans.push({ text, strong: heavy });
  const walk = (children: readonly BookNode[], heavy: boolean, within: string) => {
    let number = 0;
    for (const node of children) {
      if (typeof node === 'string') {
        say(within === 'pre' ? node : node.replaceAll(/\s+/g, ' '), heavy);
        continue;
      }
      const { tag, picture } = node;
      if (picture) {
        const found = pictures.get(picture.path);
        if (!found) {
          say(`（${picture.alt || missing}）`, heavy);
          continue;
        }
        close();
        body.push({ picture: found });
        continue;
      }
      if (tag === 'br') {
        close();
        continue;
      }
      const inRow = within === 'tr';
      if (inRow && spans.length > 0) say(cellGap, false);
      if (blocks.has(tag) && !inRow) close();
      if (tag === 'li') {
        number += 1;
        bullet = within === 'ol' ? `${number}.` : '·';
      }
      if (tag === 'rt') say('（', heavy);
      if (tag !== 'rp') walk(node.children, heavy || strong.has(tag), tag);
      if (tag === 'rt') say('）', heavy);
      if (blocks.has(tag) && !inRow) close();
    }
  };
  walk(nodes, false, '');
  close();
  return body;
}

/** Without space at both ends; nothing where there are no words. */
function trimmed(spans: readonly Span[]): Span[] {
  const kept = spans.filter(({ text }) => text !== '');
  if (kept.every(({ text }) => text.trim() === '')) return [];
  return kept.map(({ text, strong: heavy }, index) => {
    const begun = index === 0 ? text.trimStart() : text;
    return { text: index === kept.length - 1 ? begun.trimEnd() : begun, strong: heavy };
  });
}
