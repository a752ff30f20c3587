import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const renderer = join(process.cwd(), 'renderer');
const spoken = new Set(['aria-label', 'alt', 'title', 'placeholder', 'label', 'note']);
/** Names of languages are written in the language itself, whatever language is in use. */
const allowed = new Set(['中文', 'English']);
const letters = /\p{L}{2,}|\p{Script=Han}/u;

function sources(): string[] {
  return readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(renderer, path));
}

/** Texts that a visitor would read, written into the component itself. */
function hardCoded(path: string, code: string): string[] {
  // Told from the name: read as TSX, the generics of a plain file look like elements.
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isJsxText(node) && letters.test(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText(file))) {
      const value = node.initializer;
      if (value && ts.isStringLiteral(value) && letters.test(value.text)) found.push(value.text);
    }
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) {
      const { expression } = node;
      if (ts.isStringLiteralLike(expression) && letters.test(expression.text)) {
        found.push(expression.text);
      }
    }
    const isHan = ts.isStringLiteralLike(node) && /\p{Script=Han}/u.test(node.text);
    if (isHan && !allowed.has(node.text) && path.endsWith('.tsx')) found.push(node.text);
    ts.forEachChild(node, look);
  };
  look(file);
  return found.filter((text) => !allowed.has(text));
}

test('no component holds words of its own: all are in the catalogue', () => {
  const offences = sources().flatMap((path) =>
    hardCoded(path, readFileSync(path, 'utf8')).map(
      (text) => `${path.slice(renderer.length)}: ${text}`,
    ),
  );
  expect(offences).toEqual([]);
});

test('the scan finds planted words', () => {
  const planted = `export const A = () => <p aria-label="Close it">Read {'更多'}</p>;`;
  expect(hardCoded('planted.tsx', planted)).toEqual(['Close it', 'Read', '更多', '更多']);
});

test('it looks at the files that there are', () => {
  expect(sources().length).toBeGreaterThan(20);
});
