import type { LocalText } from '#model/language.ts';

/** What the program says when it can't show its page. */
export const startTexts = {
  title: { 'zh-CN': '巡展', en: 'Xunzhan' },
  audience: { 'zh-CN': '巡展 · 投影', en: 'Xunzhan · for the wall' },
  failed: {
    'zh-CN': '程序没有能够启动。请重新打开；若再次出现，请把日志交给管理员：',
    en: 'The program could not start. Open it again; if it happens again, give the log to the administrator:',
  },
} as const satisfies Record<string, LocalText>;
