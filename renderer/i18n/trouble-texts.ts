import { defineTexts } from './define-texts.ts';

/** Full-page messages: the host is away, the store can't be used. */
export const troubleTexts = defineTexts(
  {
    hostAway: '连不上主机',
    hostAwayText: '请确认主机上的巡展程序正在运行，然后点“重试”。连上之前什么都不会丢失。',
    notOpened: '没有打开',
    notOpenedText:
      '可能暂时连不上主机，或程序刚刚更新过。请再试一次，或重新打开页面；已经记录的参观不会丢失。',
    reload: '重新打开页面',
    'store/locked': '参观记录正被占用',
    'store/corrupt': '参观记录已损坏，已另存',
    'store/newer': '参观记录来自更新的版本',
    'store/key-missing': '找不到记录的钥匙',
    'store/key-wrong': '记录的钥匙不对',
    'store/disk-full': '磁盘已满',
    'store/other': '参观记录暂时不能用',
    setAside: (place: string) => `原文件保存在：${place}`,
    walkAnyway: '先参观，这次不作记录',
    recoveryKey: '恢复密钥',
    recoveryNote: '首次启动时抄下的一串字母和数字；大小写、空格、短横都不要紧。',
    recover: '用恢复密钥打开',
    startAnew: '启用新的记录',
    startAnewSure: '启用新的记录后，这台主机从空白开始记录。原文件仍然保留，没有删除。确定吗？',
    startAnewYes: '确定，从空白开始',
  },
  {
    hostAway: 'The host can’t be reached',
    hostAwayText:
      'Make sure that Xunzhan is running on the host, then try again. Nothing is lost meanwhile.',
    notOpened: 'It did not open',
    notOpenedText:
      'The host may be away for a moment, or the program was just updated. Try again, or load the page again; nothing recorded is lost.',
    reload: 'Load the page again',
    'store/locked': 'The visit records are in use',
    'store/corrupt': 'The visit records are damaged and were set aside',
    'store/newer': 'The visit records are of a newer version',
    'store/key-missing': 'The key to the records is missing',
    'store/key-wrong': 'The key to the records does not fit',
    'store/disk-full': 'The disk is full',
    'store/other': 'The visit records can’t be used',
    setAside: (place) => `The file is kept as: ${place}`,
    walkAnyway: 'Visit now, without being recorded',
    recoveryKey: 'Recovery key',
    recoveryNote:
      'The letters and digits written down at the first start; case, spaces and hyphens don’t matter.',
    recover: 'Open with the recovery key',
    startAnew: 'Begin new records',
    startAnewSure:
      'This host then begins with empty records. The old file stays where it is. Are you sure?',
    startAnewYes: 'Yes, begin with empty records',
  },
);
