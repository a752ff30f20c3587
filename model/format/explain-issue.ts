import type * as z from 'zod/mini';
import type { Language } from '../language.ts';

type Issue = z.core.$ZodIssue;

/** One thing that a schema found wrong, with its place and words for an author. */
export interface Explanation {
  path: PropertyKey[];
  text: Record<Language, string>;
}

/** What zod found, in plain words; of a union only the alternative that the author most likely meant. */
export function explainIssue(issue: Issue, base: readonly PropertyKey[] = []): Explanation[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'invalid_union') {
    const meant = likelyBranch(issue.errors);
    if (meant) return meant.flatMap((inner) => explainIssue(inner, path));
  }
  return [{ path, text: words(issue) }];
}

/**
 * The alternative with the right kind, then with the fewest missing keys, then with the fewest faults: an author
 * who forgot a field wants to hear of it, not that none of five kinds fits.
 */
function likelyBranch(branches: readonly Issue[][]): Issue[] | undefined {
  const rank = (issues: readonly Issue[]): number => {
    const wrongKind = issues.some(
      (issue) => issue.path.at(-1) === 'kind' && issue.path.length === 1,
    );
    const deepest = Math.max(0, ...issues.map((issue) => issue.path.length));
    return (wrongKind ? 1000 : 0) + issues.length * 10 - deepest;
  };
  return branches.filter((issues) => issues.length > 0).toSorted((a, b) => rank(a) - rank(b))[0];
}

const typeNames: Record<string, [string, string]> = {
  string: ['文字', 'a text'],
  number: ['数字', 'a number'],
  int: ['整数', 'a whole number'],
  boolean: ['true 或 false', 'true or false'],
  array: ['列表 [ … ]', 'a list [ … ]'],
  tuple: ['列表 [ … ]', 'a list [ … ]'],
  object: ['对象 { … }', 'an object { … }'],
  record: ['对象 { … }', 'an object { … }'],
};

function words(issue: Issue): Record<Language, string> {
  switch (issue.code) {
    case 'invalid_type': {
      const [chinese, english] = typeNames[issue.expected] ?? [issue.expected, issue.expected];
      return {
        'zh-CN': `缺少这一项，或类型不对：这里应为${chinese}。请补上或改正。`,
        en: `Missing or of the wrong type: this must be ${english}. Add or correct it.`,
      };
    }
    case 'too_small':
      return {
        'zh-CN': `太小、太短或太少：至少为 ${String(issue.minimum)}${issue.inclusive === false ? '（不含）' : ''}。`,
        en: `Too small, too short or too few: at least ${String(issue.minimum)}${issue.inclusive === false ? ' (exclusive)' : ''}.`,
      };
    case 'too_big':
      return {
        'zh-CN': `太大、太长或太多：至多为 ${String(issue.maximum)}。`,
        en: `Too large, too long or too many: at most ${String(issue.maximum)}.`,
      };
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return { 'zh-CN': `只能是：${values}。`, en: `Must be one of: ${values}.` };
    }
    case 'invalid_format': {
      const what = issue.format === 'regex' ? String(issue.pattern ?? '') : issue.format;
      return {
        'zh-CN': `写法不对（要求：${what}）。编号只用小写字母、数字和连字符，路径用正斜杠。`,
        en: `Not in the right form (${what}). Ids use lower-case letters, digits and hyphens; paths use forward slashes.`,
      };
    }
    case 'invalid_union':
      return {
        'zh-CN': '不属于任何一种允许的写法；请检查 kind 和各项名称。',
        en: 'Fits none of the allowed forms; check "kind" and the names of its keys.',
      };
    default:
      return {
        'zh-CN': `内容不符合要求（${issue.code}）。`,
        en: `Not as required (${issue.code}).`,
      };
  }
}
