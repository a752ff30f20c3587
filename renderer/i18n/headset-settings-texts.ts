import { defineTexts } from './define-texts.ts';

/** Words of the staff's form for visits with a headset. */
export const headsetSettingsTexts = defineTexts(
  {
    title: '头显参观',
    reminder: '戴上多少分钟后提醒休息',
    reminderNote: '0 至 120；填 0 就不提醒。一般人建议 20 分钟，老人、孩子可以再短些。',
    reminderWrong: '请填 0 至 120 之间的整数。',
    notice: '本单位的安全提示',
    noticeNote: (left: number) =>
      `接在头显里的安全提示后面，最多 200 字，还可以写 ${left} 字。例如：请把提包放在椅子下面；有高血压、心脏病或晕车的，请先告诉讲解员。`,
    noticeLong: (over: number) => `多了 ${over} 字，请写短一些。`,
  },
  {
    title: 'Visits with a headset',
    reminder: 'Minutes with the headset until a rest is advised',
    reminderNote:
      '0 to 120; 0 advises none. Twenty suit most people; less is better for the old and the young.',
    reminderWrong: 'A whole number from 0 to 120, please.',
    notice: 'The organisation’s own safety notice',
    noticeNote: (left) =>
      `Shown after the safety notice in the headset; at most 200 characters, ${left} left. For example: put your bag under the chair; tell the guide first if you have high blood pressure or a weak heart, or are easily travel-sick.`,
    noticeLong: (over) => `${over} characters too many; shorten it.`,
  },
);
