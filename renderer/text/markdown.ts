/** A stretch of text in one weight. */
export interface Span {
  text: string;
  strong: boolean;
}

export interface Paragraph {
  spans: Span[];
  /** Set before the text of a list's item: `·` or its number. */
  bullet?: string;
}

/**
 * The little Markdown that texts may use: paragraphs, emphasis (`*a*`, `_a_`, `**a**`), lists. Anything else
 * stays as written. Chinese has no italics: both emphases are the same heavier weight.
 */
export function parseMarkdown(source: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) paragraphs.push({ spans: parseSpans(joinLines(open)) });
    open = [];
  };
  for (const line of source.replaceAll('\r\n', '\n').split('\n')) {
    const item = /^\s{0,3}(?:[-*+]|(\d{1,3})[.)、])\s+(.*)$/.exec(line);
    if (item) {
      close();
      paragraphs.push({ bullet: item[1] ? `${item[1]}.` : '·', spans: parseSpans(item[2] ?? '') });
    } else if (line.trim() === '') close();
    else open.push(line.trim());
  }
  close();
  return paragraphs;
}

/** Lines of one paragraph flow together; a space only where the languages around need one. */
function joinLines(lines: string[]): string {
  return lines.reduce((text, line) => {
    const gap = /[\u0021-\u024f]$/.test(text) && /^[\u0021-\u024f]/.test(line) ? ' ' : '';
    return text + gap + line;
  });
}

function parseSpans(text: string): Span[] {
  const spans: Span[] = [];
  const push = (piece: string, strong: boolean) => {
    if (piece) spans.push({ text: unescape(piece), strong });
  };
  let from = 0;
  for (const match of text.matchAll(
    /(?<!\\)(\*\*|\*|(?<![\p{L}\p{N}])_)(?=\S)(.+?)(?<=[^\s\\])\1/gu,
  )) {
    push(text.slice(from, match.index), false);
    push(match[2] ?? '', true);
    from = match.index + match[0].length;
  }
  push(text.slice(from), false);
  return spans;
}

function unescape(text: string): string {
  return text.replaceAll(/\\([\\*_`[\]()#+.!-])/g, '$1');
}
