import type { Language } from '#model/language.ts';

/** The few words that exhibits add to their own texts. */
const words = {
  'zh-CN': {
    more: '…（打开阅读全文）',
    sources: '来源：',
    unverified: '待核',
    checked: (day: string) => `核对于 ${day}`,
    disputed: '说法不一：',
    minutes: (minutes: number) => `导览约 ${minutes} 分钟`,
    seen: (share: number) => `已参观 ${Math.round(share * 100)}%`,
    unseen: '尚未参观',
    missing: '未安装',
    unknownKind: '这件展品需要更新版本的程序才能显示。',
    broken: '图片无法显示',
    brokenVideo: '视频无法播放',
    brokenModel: '模型无法显示',
    watch: '走近放映，或打开观看',
    lookRound: '打开，环顾四周',
    diagram: '线路示意图：地形为程序生成，不含任何界线。',
    animation: '示意动画',
    listen: '走近收听，或打开阅读文字',
    read: '打开阅读',
    answer: '打开答题',
    scale: (scale: number) => `比例 1:${scale}`,
    separator: '；',
    stop: '。',
  },
  en: {
    more: '… (open to read on)',
    sources: 'Sources: ',
    unverified: 'to be verified',
    checked: (day: string) => `checked ${day}`,
    disputed: 'Accounts differ: ',
    minutes: (minutes: number) => `Tour of about ${minutes} minutes`,
    seen: (share: number) => `${Math.round(share * 100)}% visited`,
    unseen: 'Not visited yet',
    missing: 'Not installed',
    unknownKind: 'This exhibit needs a newer version of the program.',
    broken: 'The picture can not be shown',
    brokenVideo: 'The film can not be played',
    brokenModel: 'The model can not be shown',
    watch: 'Come near to watch, or open it',
    lookRound: 'Open to look round',
    diagram: 'Route diagram: procedural land, no boundaries.',
    animation: 'Computer animation, for illustration',
    listen: 'Come near to listen, or open to read',
    read: 'Open to read',
    answer: 'Open to answer',
    scale: (scale: number) => `Scale 1:${scale}`,
    separator: '; ',
    stop: '.',
  },
} as const satisfies Record<Language, unknown>;

export function exhibitWords(language: Language) {
  return words[language];
}
