import { XunzhanError } from '#model/errors.ts';
import type { LocalText } from '#model/language.ts';

/** Why a call is refused before anything is done. */
const texts = {
  'call/unknown': {
    'zh-CN': '程序页面与主机版本不一致。请刷新页面。',
    en: 'The page and the host are of different versions. Load the page again.',
  },
  'call/invalid': {
    'zh-CN': '提交的内容不符合要求，什么也没有改动。',
    en: 'What was sent is not as it should be; nothing was changed.',
  },
  'call/not-for-devices': {
    'zh-CN': '这一步只能在主机上操作。',
    en: 'This can be done at the host only.',
  },
  'staff/locked': {
    'zh-CN': '请先输入工作人员密码。',
    en: 'Enter the staff PIN first.',
  },
  'staff/already-set-up': {
    'zh-CN': '工作人员密码已经设置过，请用它登录。',
    en: 'The staff PIN has been set already; unlock with it.',
  },
} as const satisfies Record<string, LocalText>;

/** @param detail where in the input, for whoever reads logs; never its content */
export function callError(code: keyof typeof texts, detail?: string): XunzhanError {
  const text = texts[code];
  if (detail === undefined) return new XunzhanError(code, text);
  return new XunzhanError(code, {
    'zh-CN': `${text['zh-CN']}（${detail}）`,
    en: `${text.en} (${detail})`,
  });
}
