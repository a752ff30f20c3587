import { defineTexts } from './define-texts.ts';

/** Words on a phone in the activity room. */
export const phoneTexts = defineTexts(
  {
    entering: '正在进入活动室…',
    waiting: '请看投影，讲解马上开始。',
    lost: '连接中断，正在重新连接…',
    ended: '活动已经结束，谢谢参加。',
    refused: '无法进入活动室。请重新扫描投影上的二维码。',
    yourNumber: (number: number) => `您是 ${number} 号`,
  },
  {
    entering: 'Entering the activity room…',
    waiting: 'Look at the wall; it begins in a moment.',
    lost: 'Connection lost, trying again…',
    ended: 'The event is over. Thank you for taking part.',
    refused: 'The room can’t be entered. Scan the code on the wall again.',
    yourNumber: (number: number) => `You are number ${number}`,
  },
);
