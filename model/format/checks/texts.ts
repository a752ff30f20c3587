import type { Documents } from '../documents.ts';
import { reporter } from '../problem.ts';
import type { Report, Reporter } from '../problem.ts';

type Path = (string | number)[];

/** Texts that lack one of the declared languages, or hold HTML. */
export function checkTexts(documents: Documents, report: Report): void {
  const files = {
    'manifest.json': documents.manifest,
    'hall.json': documents.hall,
    'tours.json': documents.tours,
    'quizzes.json': documents.quizzes,
  };
  for (const [file, document] of Object.entries(files)) {
    walk(document, [], documents.manifest.languages, reporter(file, report));
  }
}

function walk(value: unknown, path: Path, languages: readonly string[], rep: Reporter): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => walk(item, [...path, index], languages, rep));
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if ('zh-CN' in value && typeof value['zh-CN'] === 'string') {
    checkText(value, path, languages, rep);
    return;
  }
  for (const [key, item] of Object.entries(value)) walk(item, [...path, key], languages, rep);
}

function checkText(
  text: object,
  path: Path,
  languages: readonly string[],
  { error }: Reporter,
): void {
  const written = new Map(Object.entries(text));
  for (const language of languages) {
    const words: unknown = written.get(language);
    if (typeof words === 'string' && words.trim() !== '') continue;
    error(
      'text/missing-language',
      [...path, language],
      `缺少 ${language} 文字，而 manifest.json 声明了这种语言。请补上，或从 languages 中去掉它。`,
      `The text in ${language} is missing, a language that manifest.json declares. Add it, or take it out of languages.`,
    );
  }
  for (const [language, words] of written) {
    if (typeof words !== 'string' || !/<\/?[a-z][^>]*>/i.test(words)) continue;
    error(
      'text/html',
      [...path, language],
      '文字里有 HTML 标签。只能用 Markdown（段落、强调、列表），请改写。',
      'The text holds HTML tags. Only Markdown (paragraphs, emphasis, lists) is allowed; rewrite it.',
    );
  }
}
