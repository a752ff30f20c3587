import { useMemo } from 'react';
import { parseMarkdown } from '../text/markdown.ts';
import type { Paragraph } from '../text/markdown.ts';

/** A text of a document, Markdown-lite, as paragraphs one can select. */
export function Prose({ text }: { text: string }) {
  const paragraphs = useMemo(() => parseMarkdown(text), [text]);
  return (
    <div className="prose">
      {paragraphs.map((paragraph, index) => (
        // Paragraphs of one text never change places.
        <p key={index} className={paragraph.bullet ? 'prose-item' : undefined}>
          {paragraph.bullet ? <span className="prose-bullet">{paragraph.bullet}</span> : null}
          <Spans paragraph={paragraph} />
        </p>
      ))}
    </div>
  );
}

function Spans({ paragraph }: { paragraph: Paragraph }) {
  return (
    <span>
      {paragraph.spans.map((span, index) =>
        span.strong ? <strong key={index}>{span.text}</strong> : span.text,
      )}
    </span>
  );
}
