import type { Language } from '../language.ts';

/** Something in a package that is not as it should be. */
export interface Problem {
  /** An error fails the check; a warning does not. */
  severity: 'error' | 'warning';
  /** Stable and machine-readable: `door/walls-not-parallel`. */
  code: string;
  /** Path inside the package: `hall.json`. */
  file: string;
  /** Place in the document: `exhibits[3].anchor.wall`; empty = the file as a whole. */
  path: string;
  /** What is wrong and what to do. */
  text: Record<Language, string>;
}

export type Report = (problem: Problem) => void;

type Segment = string | number;

/** `['exhibits', 3, 'anchor']` as `exhibits[3].anchor`. */
export function documentPath(segments: readonly PropertyKey[]): string {
  return segments
    .map((segment, index) =>
      typeof segment === 'number' ? `[${segment}]` : `${index > 0 ? '.' : ''}${String(segment)}`,
    )
    .join('');
}

/** Functions that report problems of one file. */
export function reporter(file: string, report: Report) {
  const make =
    (severity: Problem['severity']) =>
    (code: string, path: readonly Segment[], chinese: string, english: string): void => {
      const text = { 'zh-CN': chinese, en: english };
      report({ severity, code, file, path: documentPath(path), text });
    };
  return { error: make('error'), warning: make('warning') };
}
export type Reporter = ReturnType<typeof reporter>;
