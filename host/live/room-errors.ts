import { XunzhanError } from '#model/errors.ts';
import type { LocalText } from '#model/language.ts';

export const roomTexts = {
  'room/open-already': {
    'zh-CN': '活动室已经开着。请先结束这一场，再开新的。',
    en: 'The activity room is open already. End this one before opening another.',
  },
  'room/not-open': {
    'zh-CN': '活动室现在没有打开。请讲解员先打开活动室。',
    en: 'The activity room is not open. The guide opens it first.',
  },
  'room/pass-over': {
    'zh-CN': '这个二维码已过期，请重新扫描投影上的二维码。',
    en: 'This code has expired. Scan the one on the wall again.',
  },
  'room/no-way-in': {
    'zh-CN':
      '手机现在进不来：请先打开“分享给头显和手机”，再用单位的证书，或允许手机匿名参加（不加密）。',
    en: 'Phones can’t come in yet: start sharing with headsets and phones, then use a certificate of the organisation’s, or allow phones without names (not encrypted).',
  },
  'room/not-shared': {
    'zh-CN': '还没有开始分享。请先在设置里打开“分享给头显和手机”。',
    en: 'Sharing is not on. Start sharing with headsets and phones in the settings first.',
  },
  'room/checked-in-already': {
    'zh-CN': '这个人已经用另一台手机签到了。',
    en: 'This person is checked in with another phone already.',
  },
  'room/participant-unknown': {
    'zh-CN': '活动室里没有这位参加者，或者没有申请记名。',
    en: 'There is no such participant in the room, or they did not ask to be entered by name.',
  },
  'room/unknown': {
    'zh-CN': '找不到这场活动的记录。',
    en: 'There is no record of this event.',
  },
  'room/line-unknown': {
    'zh-CN': '与活动室的连接已断开，请重新进入。',
    en: 'The connection with the room has ended. Enter again.',
  },
  'room/step-unknown': {
    'zh-CN': '这个展览里没有这个讲解点。',
    en: 'There is no such step in this exhibition.',
  },
  'room/exhibit-unknown': {
    'zh-CN': '这个展览里没有这件展品。',
    en: 'There is no such exhibit in this exhibition.',
  },
  'room/question-unfit': {
    'zh-CN': '这道题不能现场作答（指认、配对题请在展厅里做）。请换一道。',
    en: 'This question can’t be answered from a phone (pointing and matching belong in the hall). Choose another.',
  },
  'room/led-elsewhere': {
    'zh-CN': '现在由另一支部的讲解员带领。要自己讲解，请先断开连线。',
    en: 'The guide of another branch leads now. To lead yourselves, leave their room first.',
  },
  'room/name-refused': {
    'zh-CN': '这条连接不加密，只能匿名参加。需要记名的请到讲解员处登记。',
    en: 'This connection is not encrypted: take part without a name. To be entered by name go to the guide.',
  },
} as const satisfies Record<string, LocalText>;

export function roomError(code: keyof typeof roomTexts): XunzhanError {
  return new XunzhanError(code, roomTexts[code]);
}
