import { isKnownExhibit } from '../../exhibits/known-kinds.ts';
import type { KnownExhibit } from '../../exhibits/registry.ts';
import type { Documents } from '../documents.ts';
import { reporter } from '../problem.ts';
import type { Report } from '../problem.ts';

/** What says that a text is only an example for editors to replace. */
const exampleMark = /示例|请替换|\bexample\b/i;

/** Exhibits that state something must say where it comes from; so must questions (their schema sees to that). */
export function checkSources({ manifest, hall }: Documents, report: Report): void {
  // A lobby greets and shows the way; it states nothing.
  if (manifest.role === 'lobby') return;
  const { error } = reporter('hall.json', report);
  hall.exhibits.forEach((exhibit, index) => {
    if (!isKnownExhibit(exhibit) || !states(exhibit)) return;
    if ((exhibit.sources ?? []).length > 0 || isExample(exhibit)) return;
    if (
      exhibit.kind === 'timeline' &&
      exhibit.entries.every((entry) => (entry.sources ?? []).length > 0)
    ) {
      return;
    }
    error(
      'source/missing',
      ['exhibits', index, 'sources'],
      `展品 ${exhibit.id} 没有来源。请写明出处和核对日期；如只是示例，请在标题或正文注明“示例”。`,
      `Exhibit ${exhibit.id} names no source. Say where it comes from and when that was checked; if it is only an example, say 示例 in its title or text.`,
    );
  });
}

const stating: ReadonlySet<string> = new Set([
  'panel',
  'picture',
  'timeline',
  'route',
  'chart',
  'case',
]);

function states({ kind }: KnownExhibit): boolean {
  return stating.has(kind);
}

function isExample({ title, text, sources }: KnownExhibit): boolean {
  return (
    sources !== undefined &&
    [title, text].some((words) => words && exampleMark.test(words['zh-CN']))
  );
}
