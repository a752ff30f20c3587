import type { Problem } from '#model/format/problem.ts';

/** Problems for a terminal, one after another, errors first; and a last line that counts them. */
export function problemLines(problems: readonly Problem[]): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const lines = [...errors, ...warnings].flatMap(({ severity, code, file, path, text }) => [
    `${severity === 'error' ? '错误 error' : '提醒 warning'}  ${file}${path ? ` · ${path}` : ''}  [${code}]`,
    `    ${text['zh-CN']}`,
    `    ${text.en}`,
  ]);
  return [
    ...lines,
    `${errors.length} 处错误，${warnings.length} 处提醒。 ${errors.length} errors, ${warnings.length} warnings.`,
  ];
}
