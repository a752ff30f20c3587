import { XunzhanError } from '#model/errors.ts';
import type { LocalText } from '#model/language.ts';

const texts = {
  'visit/unknown': {
    'zh-CN': '找不到这次参观。请返回大厅重新进入展厅。',
    en: 'This visit is not known. Go back to the lobby and enter again.',
  },
  'visit/closed': {
    'zh-CN': '这次参观已经结束。请返回大厅重新进入展厅。',
    en: 'This visit has ended. Go back to the lobby and enter again.',
  },
  'people/unknown': {
    'zh-CN': '找不到这位参观者，可能已被删除。请重新选择。',
    en: 'This visitor is not known here, perhaps erased. Choose again.',
  },
  'people/notice-needed': {
    'zh-CN': '参观前请先阅读并同意隐私说明。',
    en: 'Read and accept the privacy notice before the first visit.',
  },
} as const satisfies Record<string, LocalText>;

export function visitError(code: keyof typeof texts): XunzhanError {
  return new XunzhanError(code, texts[code]);
}
