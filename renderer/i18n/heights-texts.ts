import { defineTexts } from './define-texts.ts';

/** Words around rooms that lie high. */
export const heightsTexts = defineTexts(
  {
    title: '前面是高处',
    open: '看得到谷底',
    openWhy: '桥下是全部的深度。',
    calm: '云海遮住谷底',
    calmWhy: '展品一样看得到，脚下是一片云。怕高的观众推荐这样看。',
    retreat: '不过去',
    waits: (seconds: number) => `不选择的话，${seconds} 秒后按“云海遮住谷底”继续。`,
    toOpen: '拨开云海，看谷底',
    toCalm: '怕高？换成云海',
  },
  {
    title: 'A high place lies ahead',
    open: 'See down to the bottom',
    openWhy: 'The whole depth lies below.',
    calm: 'Clouds over the depth',
    calmWhy: 'The same exhibits, with clouds below. Better for those who dislike heights.',
    retreat: 'Stay here',
    waits: (seconds) => `Without an answer it goes on above the clouds in ${seconds} seconds.`,
    toOpen: 'Part the clouds, see the bottom',
    toCalm: 'Uneasy? Cover it with clouds',
  },
);
