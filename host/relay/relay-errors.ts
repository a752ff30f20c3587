import { XunzhanError } from '#model/errors.ts';
import type { LocalText } from '#model/language.ts';

const relayTexts = {
  'relay/no-hub': {
    'zh-CN':
      '还没有设置总部服务器，不能与其他支部连线。请先在设置的“学习记录上报”里填写总部地址（以 /xapi 结尾）和密钥。',
    en: 'No server of headquarters is set up, so other branches can’t be reached. Give its address (it ends with /xapi) and key in the settings under sending records.',
  },
  'relay/not-a-hub': {
    'zh-CN': '这个地址上的服务器不能为支部连线。请核对地址，或请总部升级服务器。',
    en: 'The server at this address does not connect branches. Check the address, or ask headquarters to bring it up to date.',
  },
  'relay/unreachable': {
    'zh-CN': '连不上总部服务器。请检查网络、端口和防火墙，然后再试。',
    en: 'Headquarters’ server can’t be reached. Check network, port and firewall, then try again.',
  },
  'relay/credentials': {
    'zh-CN':
      '总部服务器不接受这组密钥。请在设置的“学习记录上报”里核对密钥名称和密钥，或请总部重新发放。',
    en: 'Headquarters’ server does not accept this key. Check name and secret in the settings under sending records, or ask headquarters for new ones.',
  },
  'relay/rights': {
    'zh-CN': '这组密钥不能用于支部连线。请总部发放主机密钥。',
    en: 'This key may not connect branches. Ask headquarters for a host’s key.',
  },
  'relay/blocked': {
    'zh-CN':
      '总部服务器能连上，但实时连接（WebSocket）被挡住了。请让网络管理员在代理或防火墙上放行。',
    en: 'The server answers, but lasting connections (WebSocket) are blocked. Ask whoever runs the proxy or firewall to let them through.',
  },
  'relay/code-malformed': {
    'zh-CN': '连线码应为 10 位字母和数字，例如 4XKQ7-M2PBD。请核对。',
    en: 'A code has ten letters and digits, such as 4XKQ7-M2PBD. Check it.',
  },
  'relay/code-unknown': {
    'zh-CN': '没有这个连线码的活动：可能输错了，或活动已经结束。请向讲解员核对。',
    en: 'There is no event with this code: it may be mistyped, or the event is over. Ask the guide.',
  },
  'relay/guessing': {
    'zh-CN': '连线码错了太多次，请过一分钟再试。',
    en: 'Too many wrong codes. Try again in a minute.',
  },
  'relay/full': {
    'zh-CN': '连线的支部或活动已达上限。请总部或讲解员结束不用的再试。',
    en: 'As many branches or events are connected as there may be. End one that is not needed and try again.',
  },
  'relay/exhibition-missing': {
    'zh-CN': '本机没有安装讲解员用的展览，请先导入再加入',
    en: 'The exhibition that the guide uses is not installed here. Import it, then join',
  },
  'relay/guide-away': {
    'zh-CN': '连线码有效，但讲解员的主机暂时不在线。请稍后再试。',
    en: 'The code is right, but the guide’s computer is not connected just now. Try again in a moment.',
  },
  'relay/ended': {
    'zh-CN': '讲解员已结束连线。本支部的活动仍在，可以自己继续或结束。',
    en: 'The guide has ended the connection. The event here goes on until you end it.',
  },
  'relay/replaced': {
    'zh-CN': '同一台主机在别处又连了一次，这里的连线已断开。',
    en: 'The same computer has connected once more elsewhere; this connection has ended.',
  },
  'relay/cut': {
    'zh-CN': '总部服务器断开了连线，稍后会自动再连。',
    en: 'The server has cut the connection; it is tried again by itself.',
  },
  'relay/lost': {
    'zh-CN': '与总部服务器的连线中断，正在自动重连。本机的活动不受影响。',
    en: 'The connection with headquarters is lost and is tried again by itself. The event here goes on.',
  },
  'relay/connected-already': {
    'zh-CN': '已经在连线。请先断开现在的连线。',
    en: 'A connection with other branches is open already. End it first.',
  },
} as const satisfies Record<string, LocalText>;

export type RelayTroubleCode = keyof typeof relayTexts;

export function relayError(code: RelayTroubleCode, detail?: LocalText): XunzhanError {
  const text = relayTexts[code];
  if (!detail) return new XunzhanError(code, text);
  return new XunzhanError(code, {
    'zh-CN': `${text['zh-CN']}：《${detail['zh-CN']}》。`,
    en: `${text.en}: ${detail.en ?? detail['zh-CN']}.`,
  });
}
