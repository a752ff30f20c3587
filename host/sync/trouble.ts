import type { SyncTrouble } from '#model/host-api/sync.ts';
import type { LocalText } from '#model/language.ts';

/** What can be in the way of sending, and what to do about it. */
const texts = {
  'sync/address': {
    'zh-CN': '总部服务器地址不对：应以 https:// 开头（只有本机地址可用 http://）。请检查地址。',
    en: 'The address of the server is not right: it must begin with https:// (http:// for this machine only). Check it.',
  },
  'sync/name': {
    'zh-CN': '找不到这个服务器名称。请检查地址是否写对、网络和 DNS 是否可用。',
    en: 'No server of this name can be found. Check the address, the network and DNS.',
  },
  'sync/unreachable': {
    'zh-CN': '连不上服务器。请检查网络、端口和防火墙；连通后会自动发送。',
    en: 'The server can’t be reached. Check network, port and firewall; sending goes on by itself afterwards.',
  },
  'sync/timeout': {
    'zh-CN': '服务器没有及时回应，稍后会自动再试。',
    en: 'The server did not answer in time; it is tried again by itself.',
  },
  'sync/certificate': {
    'zh-CN': '服务器的证书不可信或与地址不符。若单位使用自己的证书机构，请在设置中加入它的证书。',
    en: 'The server’s certificate is not trusted or is for another name. If the organisation has its own authority, add its certificate in the settings.',
  },
  'sync/proxy': {
    'zh-CN': '代理服务器拒绝或连不上。请检查代理地址和它的用户名、密码。',
    en: 'The proxy refuses or can’t be reached. Check its address, user name and password.',
  },
  'sync/credentials': {
    'zh-CN': '服务器不接受这组密钥，发送已暂停。请核对密钥名称和密钥，或请总部重新发放。',
    en: 'The server does not accept these credentials; sending is paused. Check key and secret, or ask headquarters for new ones.',
  },
  'sync/rights': {
    'zh-CN': '这组密钥没有写入学习记录的权限，发送已暂停。请总部为本单位开通。',
    en: 'These credentials may not write statements; sending is paused. Ask headquarters to grant it.',
  },
  'sync/not-an-lrs': {
    'zh-CN':
      '这个地址有回应，但不是学习记录服务器（xAPI）。请检查地址，总部服务器的地址一般以 /xapi 结尾。',
    en: 'Something answers at this address, but it is no learning record store (xAPI). Check it; the address of a hub ends with /xapi.',
  },
  'sync/server': {
    'zh-CN': '服务器内部出错，稍后会自动再试。如持续出现，请告知总部管理员。',
    en: 'The server has a fault of its own; it is tried again by itself. If it lasts, tell headquarters.',
  },
  'sync/busy': {
    'zh-CN': '服务器正忙，稍后会自动再试。',
    en: 'The server is busy; it is tried again by itself.',
  },
  'sync/invalid': {
    'zh-CN': '服务器认为这条记录不合规。记录仍保存在本机；请导出后交给总部管理员。',
    en: 'The server holds that this statement breaks the rules. It is kept here; export it and give it to headquarters.',
  },
  'sync/conflict': {
    'zh-CN': '服务器上已有编号相同而内容不同的记录。本机的记录仍保存着；请导出后交给总部管理员。',
    en: 'The server has another statement under this id. The one here is kept; export it and give it to headquarters.',
  },
  'sync/too-large': {
    'zh-CN': '服务器拒收这条记录，说它太大。记录仍保存在本机；请总部调高服务器的上限后重试。',
    en: 'The server says this statement is too large. It is kept here; ask headquarters to raise the limit, then retry.',
  },
} as const satisfies Record<string, LocalText>;

export type TroubleCode = keyof typeof texts;

/** @param detail what the other side said, kept short */
export function trouble(code: TroubleCode, detail?: string): SyncTrouble {
  const text = texts[code];
  const said = detail?.replaceAll(/\s+/g, ' ').trim().slice(0, 200) ?? '';
  if (said === '') return { code, text };
  return { code, text: { 'zh-CN': `${text['zh-CN']}（${said}）`, en: `${text.en} (${said})` } };
}

/** Sending stops here for now; nothing of what was being sent is lost. */
export class Interruption extends Error {
  readonly trouble: SyncTrouble;
  /** Somebody has to change something: trying soon again is of no use. */
  readonly pause: boolean;
  /** When the server said to come back, milliseconds from now. */
  readonly retryAfter: number | undefined;

  constructor(
    found: SyncTrouble,
    { pause = false, retryAfter }: { pause?: boolean; retryAfter?: number | undefined } = {},
  ) {
    super(found.code);
    this.trouble = found;
    this.pause = pause;
    this.retryAfter = retryAfter;
  }
}
