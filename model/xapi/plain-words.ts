import type { LocalText } from '../language.ts';
import type { Statement } from './statement.ts';
import { verbs } from './verbs.ts';

/** One statement as its visitor reads it: `进入“黎平”`, `entered “Liping”`. */
export function plainWords({ verb, object, result }: Statement): LocalText {
  const name = object.definition.name ?? {};
  const id = object.id.slice(object.id.lastIndexOf('/') + 1);
  const chinese = name['zh-CN'] ?? id;
  const words = Object.values(verbs).find((known) => known.id === verb.id) ?? verbs.interacted;
  const score = result?.score ? Math.round(result.score.scaled * 100) : undefined;
  const success = result?.response === undefined ? undefined : result.success;
  const detail = (points: string, right: string, wrong: string) => {
    if (score !== undefined) return `${score} ${points}`;
    return success === undefined ? '' : success ? right : wrong;
  };
  const more = { 'zh-CN': detail('分', '答对', '答错'), en: detail('points', 'right', 'wrong') };
  return {
    'zh-CN': `${words.display['zh-CN']}“${chinese}”${more['zh-CN'] && `，${more['zh-CN']}`}`,
    en: `${words.display['en-US']} “${name.en ?? chinese}”${more.en && `, ${more.en}`}`,
  };
}
