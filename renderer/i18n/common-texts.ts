import { defineTexts } from './define-texts.ts';

/** Words used on many pages. */
export const commonTexts = defineTexts(
  {
    program: '巡展',
    back: '返回',
    close: '关闭',
    cancel: '取消',
    save: '保存',
    saved: '已保存',
    again: '重试',
    loading: '正在打开…',
    sample: '示例 · 尚未经本单位审核',
    lobby: '序厅',
    guest: '访客',
    minutes: (minutes: number) => `约 ${minutes} 分钟`,
    seen: (seen: number, all: number) => `已看 ${seen} / ${all}`,
    offline: '暂时连不上主机；参观可以继续，记录连上后自动补记。',
  },
  {
    program: 'Xunzhan',
    back: 'Back',
    close: 'Close',
    cancel: 'Cancel',
    save: 'Save',
    saved: 'Saved',
    again: 'Try again',
    loading: 'Opening…',
    sample: 'Example · not yet reviewed by this organisation',
    lobby: 'Lobby',
    guest: 'Guest',
    minutes: (minutes) => `about ${minutes} min`,
    seen: (seen, all) => `${seen} of ${all} seen`,
    offline: 'The host can’t be reached; go on, your visit is recorded when it is back.',
  },
);
