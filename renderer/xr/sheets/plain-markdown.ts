import type { Paragraph } from '../../text/markdown.ts';
import { parseMarkdown } from '../../text/markdown.ts';

/** A Markdown document as paragraphs: headings are emphasised lines, a table's rows lines of their own, links words. */
export function plainMarkdown(markdown: string): Paragraph[] {
  const lines = markdown.replaceAll('\r\n', '\n').split('\n').flatMap(plainLine);
  return parseMarkdown(lines.join('\n'));
}

function plainLine(line: string): string[] {
  const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1];
  // Emphasis within emphasis would end it.
  if (heading !== undefined) return ['', `**${words(heading).replaceAll(/[*_]/g, '')}**`, ''];
  if (/^\s*(?:-{3,}|\*{3,}|_{3,}|```.*)\s*$/.test(line)) return [''];
  if (/^\s*\|?[\s:|-]*-{3,}[\s:|-]*$/.test(line)) return [];
  if (/^\s*\|.*\|\s*$/.test(line)) {
    const cells = line.trim().slice(1, -1).split('|');
    return [cells.map((cell) => words(cell.trim())).join('　'), ''];
  }
  return [words(line.replace(/^\s*(?:>\s?)+/, ''))];
}

/** Links and pictures as their words. */
function words(line: string): string {
  return line.replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1');
}
