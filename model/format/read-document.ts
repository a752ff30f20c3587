import * as z from 'zod/mini';
import { XunzhanError } from '../errors.ts';
import { documentSchemas } from './documents.ts';
import type { DocumentName } from './documents.ts';
import { explainIssue } from './explain-issue.ts';
import { hostileKeys } from './hostile-keys.ts';
import { migrateDocument } from './migrations.ts';
import { documentPath, reporter } from './problem.ts';
import type { Report } from './problem.ts';
import { unknownKeys } from './unknown-keys.ts';

/** Far above what two thousand exhibits need; keeps a hostile file from filling the memory. */
export const largestDocument = 32 * 1024 * 1024;

/**
 * Reads one document of a package: JSON → no hostile keys → this program's version → schema. Undefined when it is
 * of no use; every reason is reported. Keys that nobody knows are kept and warned of.
 */
export function readDocument<Name extends DocumentName>(
  name: Name,
  json: string,
  report: Report,
): z.infer<(typeof documentSchemas)[Name]> | undefined {
  const { error, warning } = reporter(name, report);
  let raw: unknown;
  try {
    raw = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : '';
    error(
      'document/not-json',
      [],
      `不是有效的 JSON：${detail}。多见于少了逗号、引号或括号，请用文本编辑器改正。`,
      `Not valid JSON: ${detail}. Usually a comma, quotation mark or bracket is missing; correct it in a text editor.`,
    );
    return undefined;
  }
  const hostile = hostileKeys(raw);
  for (const path of hostile) {
    const key = String(path.at(-1));
    report({
      severity: 'error',
      code: 'document/hostile-key',
      file: name,
      path: documentPath(path),
      text: {
        'zh-CN': `不允许使用键名 ${key}，展览中没有理由出现它。请删除，并查明文件的来历。`,
        en: `The key ${key} is refused; no exhibition needs it. Remove it, and find out where the file comes from.`,
      },
    });
  }
  if (hostile.length > 0) return undefined;
  let migrated: unknown;
  try {
    migrated = migrateDocument(name, raw);
  } catch (cause) {
    if (!(cause instanceof XunzhanError)) throw cause;
    error(cause.code, ['schema'], cause.text['zh-CN'], cause.text.en ?? cause.text['zh-CN']);
    return undefined;
  }
  const schema = documentSchemas[name];
  const parsed = z.safeParse(schema, migrated);
  if (!parsed.success) {
    for (const { path, text } of parsed.error.issues.flatMap((issue) => explainIssue(issue))) {
      report({
        severity: 'error',
        code: 'document/invalid',
        file: name,
        path: documentPath(path),
        text,
      });
    }
    return undefined;
  }
  for (const path of unknownKeys(schema, parsed.data)) {
    warning(
      'document/unknown-key',
      [...path],
      `程序不认识这一项，已原样保留。如是笔误请改正。`,
      `The program doesn't know this key and keeps it as it is. If it is a slip of the pen, correct it.`,
    );
  }
  // Each schema's output is the document of its name; the union over names is what TypeScript can't follow.
  return parsed.data as z.infer<(typeof documentSchemas)[Name]>;
}
