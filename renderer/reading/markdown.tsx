import { lexer } from 'marked';
import type { Token, Tokens } from 'marked';
import { Fragment, useMemo } from 'react';
import type { ReactNode } from 'react';

/**
 * A Markdown document as elements. HTML in it is shown as text, pictures and links as their words: a document can
 * neither run nor fetch anything.
 */
export function Markdown({ text }: { text: string }) {
  const tokens = useMemo(() => lexer(text), [text]);
  return <div className="prose markdown">{blocks(tokens)}</div>;
}

function blocks(tokens: readonly Token[]): ReactNode {
  return tokens.map((token, index) => (
    // Blocks of one text never change places.
    <Fragment key={index}>{block(token)}</Fragment>
  ));
}

function block(token: Token): ReactNode {
  switch (token.type) {
    case 'heading':
      return heading(token as Tokens.Heading);
    case 'paragraph':
      return <p>{inline(token.tokens ?? [])}</p>;
    case 'text':
      return token.tokens ? inline(token.tokens) : token.raw;
    case 'list': {
      const list = token as Tokens.List;
      const items = list.items.map((item, index) => <li key={index}>{blocks(item.tokens)}</li>);
      return list.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'blockquote':
      return <blockquote>{blocks(token.tokens ?? [])}</blockquote>;
    case 'table':
      return table(token as Tokens.Table);
    case 'hr':
      return <hr />;
    case 'space':
      return null;
    default:
      return <p>{token.raw}</p>;
  }
}

function heading({ depth, tokens }: Tokens.Heading): ReactNode {
  // The page's own title is the first heading; a document's begin below it.
  const Level = depth <= 1 ? 'h2' : 'h3';
  return <Level>{inline(tokens)}</Level>;
}

function table({ header, rows }: Tokens.Table): ReactNode {
  const cells = (row: readonly Tokens.TableCell[], Cell: 'th' | 'td') =>
    row.map((cell, index) => <Cell key={index}>{inline(cell.tokens)}</Cell>);
  return (
    <table className="chart-table">
      <thead>
        <tr>{cells(header, 'th')}</tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>{cells(row, 'td')}</tr>
        ))}
      </tbody>
    </table>
  );
}

function inline(tokens: readonly Token[]): ReactNode {
  return tokens.map((token, index) => {
    const within = 'tokens' in token && token.tokens ? inline(token.tokens) : undefined;
    switch (token.type) {
      case 'strong':
        return <strong key={index}>{within}</strong>;
      case 'em':
        return <em key={index}>{within}</em>;
      case 'br':
        return <br key={index} />;
      default:
        return <Fragment key={index}>{within ?? plain(token)}</Fragment>;
    }
  });
}

/** Escapes such as `&amp;` are undone by the lexer's `text` for plain words; everything else is shown as written. */
function plain(token: Token): string {
  return 'text' in token && typeof token.text === 'string' ? token.text : token.raw;
}
