import { defineTexts } from './define-texts.ts';

/** Words around the headset. */
export const xrTexts = defineTexts(
  {
    enter: '戴上头显参观',
    leave: '结束头显参观',
    loading: (percent: number) => `正在准备头显画面 ${percent}%`,
    failed: '头显没有打开。请检查头显已戴好、浏览器已允许“虚拟现实”，再试一次。',
  },
  {
    enter: 'Visit with the headset',
    leave: 'End the headset visit',
    loading: (percent) => `Getting ready for the headset: ${percent}%`,
    failed:
      'The headset did not open. Put it on, allow “virtual reality” in the browser, and try again.',
  },
);
