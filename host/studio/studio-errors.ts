import { XunzhanError } from '#model/errors.ts';
import { mostItems } from '#model/studio/draft.ts';

/** What can go wrong while somebody makes a hall; the draft is never lost by it. */
const texts = {
  'studio/no-draft': (what: string) => ({
    'zh-CN': `没有草稿“${what}”。它可能已被删除；请回到草稿列表。`,
    en: `There is no draft “${what}”. It may have been deleted; go back to the list.`,
  }),
  'studio/picture-broken': (what: string) => ({
    'zh-CN': `图片“${what}”打不开，文件可能已损坏或不是图片。请用看图软件另存为 JPG 再试。其他内容都已保存。`,
    en: `The picture “${what}” can’t be opened; it may be damaged, or no picture. Save it again as JPG. Everything else is kept.`,
  }),
  'studio/picture-too-large': (what: string) => ({
    'zh-CN': `图片“${what}”太大，边长超过 12000 像素。请缩小到 8000 像素以内再放入。其他内容都已保存。`,
    en: `The picture “${what}” is too large: more than 12,000 pixels a side. Reduce it to at most 8,000. Everything else is kept.`,
  }),
  'studio/text-unreadable': (what: string) => ({
    'zh-CN': `文字文件“${what}”读不出来。请用记事本另存为 UTF-8 编码的 .md 或 .txt。其他内容都已保存。`,
    en: `The text “${what}” can’t be read. Save it as .md or .txt in UTF-8. Everything else is kept.`,
  }),
  'studio/text-too-long': (what: string) => ({
    'zh-CN': `文字“${what}”超过 4000 字，一块展板放不下。请分成几个文件。其他内容都已保存。`,
    en: `The text “${what}” has more than 4,000 characters, too many for a board. Split it. Everything else is kept.`,
  }),
  'studio/kind-unknown': (what: string) => ({
    'zh-CN': `“${what}”不是图片，也不是文字（.md、.txt），没有放入。其他内容都已保存。`,
    en: `“${what}” is neither a picture nor a text (.md, .txt) and was left out. Everything else is kept.`,
  }),
  'studio/too-many': (what: string) => ({
    'zh-CN': `一个展厅最多放 ${mostItems} 件，“${what}”没有放入。请分成几个展厅。已放入的都已保存。`,
    en: `A hall holds at most ${mostItems} items; “${what}” was left out. Make several halls. What is in is kept.`,
  }),
  'studio/unfinished': (what: string) => ({
    'zh-CN': `还有 ${what} 件没有填完（标题、替代文字、作者、许可）。请在列表里补上红色标出的项目。`,
    en: `${what} items are not complete (title, alt text, author, licence). Fill in what is marked in the list.`,
  }),
  'studio/empty': () => ({
    'zh-CN': '展厅里还没有展品。请先放入图片或文字。',
    en: 'There is nothing in the hall yet. Add pictures or texts first.',
  }),
  'studio/busy': () => ({
    'zh-CN': '正在计算灯光，请等它完成。',
    en: 'The light is being computed; wait until that is done.',
  }),
} as const;

export function studioError(code: keyof typeof texts, what = '', cause?: unknown): XunzhanError {
  return new XunzhanError(code, texts[code](what), cause === undefined ? undefined : { cause });
}
