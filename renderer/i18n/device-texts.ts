import { defineTexts } from './define-texts.ts';

/** On a headset or phone: the waiting room, and what the host wants. */
export const deviceTexts = defineTexts(
  {
    waiting: '请选您的号码',
    waitingText: '号码显示在主机屏幕上。没有号码也可以访客参观。',
    noNumbers: '现在没有等候的号码。可以访客参观，或请工作人员在主机上发号。',
    number: (number: number) => `${number} 号`,
    guest: '访客参观',
    leaving: '正在保存上一位的记录…',
    leavingText: '请稍等，保存好后下一位就可以开始。',
    next: '结束，换下一位',
    paused: '请稍候',
    pausedText: '讲解员请大家暂停一下，马上继续。',
    called: '讲解员请您到这件展品',
  },
  {
    waiting: 'Pick your number',
    waitingText: 'It is on the host’s screen. Without a number you can visit as a guest.',
    noNumbers: 'Nobody waits with a number now. Visit as a guest, or ask staff for a number.',
    number: (number) => `No. ${number}`,
    guest: 'Visit as a guest',
    leaving: 'Keeping the last visit…',
    leavingText: 'One moment; then the next visitor can begin.',
    next: 'Done: next visitor',
    paused: 'One moment, please',
    pausedText: 'The guide asks everybody to pause; it goes on soon.',
    called: 'The guide calls you to this exhibit',
  },
);
