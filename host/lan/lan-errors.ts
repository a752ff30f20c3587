import { XunzhanError } from '#model/errors.ts';
import type { LocalText } from '#model/language.ts';

const texts = {
  'lan/not-running': {
    'zh-CN': '还没有开始分享。请先选择网络并点“开始分享”。',
    en: 'Sharing is not on. Choose a network and start it first.',
  },
  'lan/no-interface': {
    'zh-CN': '这台电脑现在没有这个网络地址。请检查网线或 Wi-Fi，再重新选择网络。',
    en: 'This computer does not have that address now. Check the cable or Wi-Fi and choose a network again.',
  },
  'lan/port-taken': {
    'zh-CN': '分享用的端口被其他程序占用。请关闭那个程序，或重新启动电脑后再试。',
    en: 'Another program uses the port for sharing. Close it, or restart the computer, and try again.',
  },
  'lan/identity-locked': {
    'zh-CN':
      '证书文件打不开：本机密钥库里没有它的密钥。请让管理员把数据文件夹中的 lan-identity.json 移走，再开始分享；各设备需重新安装证书。',
    en: 'The certificates can’t be opened: their key is not in this account’s key storage. Ask the administrator to move lan-identity.json out of the data folder and start sharing again; devices then install the new certificate.',
  },
  'lan/certificate-invalid': {
    'zh-CN': '证书和私钥不是一对，或已过期，或不是 PEM 格式。没有改动。',
    en: 'Certificate and private key do not belong together, have expired, or are not PEM. Nothing was changed.',
  },
  'lan/device-unknown': {
    'zh-CN': '没有这台设备，可能已被取消配对。',
    en: 'There is no such device; perhaps it was revoked already.',
  },
  'lan/no-number': {
    'zh-CN': '号码已经用完。请先撤回没有人用的号码。',
    en: 'No number is free. Withdraw those that nobody uses first.',
  },
  'device/number-taken': {
    'zh-CN': '这个号码已被使用或已失效。请看主机屏幕上的号码，重新选择。',
    en: 'That number was taken or is no longer valid. Look at the host’s screen and choose again.',
  },
  'device/sitting-over': {
    'zh-CN': '这台设备已换了参观者。请重新选择号码。',
    en: 'This device has another visitor now. Choose a number again.',
  },
  'device/unpaired': {
    'zh-CN': '这台设备还没有配对。请输入主机上显示的配对码。',
    en: 'This device is not paired. Enter the code that the host shows.',
  },
  'device/too-fast': {
    'zh-CN': '请求太频繁，请稍等片刻再试。',
    en: 'Too many requests; wait a moment and try again.',
  },
} as const satisfies Record<string, LocalText>;

export function lanError(code: keyof typeof texts, cause?: unknown): XunzhanError {
  return new XunzhanError(code, texts[code], cause === undefined ? undefined : { cause });
}
