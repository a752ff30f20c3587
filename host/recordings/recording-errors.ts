import { XunzhanError } from '#model/errors.ts';
import type { LocalText } from '#model/language.ts';

const texts = {
  'recording/unknown': {
    'zh-CN': '找不到这段讲解录像，可能已被删除。',
    en: 'There is no such recording; it may have been deleted.',
  },
  'recording/not-yours': {
    'zh-CN': '这段录像不是由这个页面录制的，或者已经结束，不能再写入。已录的内容都在。',
    en: 'This recording is not made by this page, or is over; nothing more can be added. What was recorded is kept.',
  },
  'recording/gap': {
    'zh-CN': '录像中间缺了一段，后面的没有写入。已录的内容都在；请重新开始录制。',
    en: 'A part of the recording is missing and what follows was not added. What was recorded is kept; begin a new one.',
  },
  'recording/too-long': {
    'zh-CN': '一段录像最长 3 小时、声音最多 96 MB，录制已停止。已录的内容都在；需要时请再录一段。',
    en: 'A recording holds at most 3 hours and 96 MB of sound, so it was stopped. What was recorded is kept; record another if needed.',
  },
  'recording/no-room': {
    'zh-CN': '这台主机上的讲解录像已满（最多 200 段，声音共 2 GB）。请先删除不再需要的录像。',
    en: 'This host holds as many recordings as it may (200, with 2 GB of sound). Delete some that are no longer needed.',
  },
  'recording/no-consent': {
    'zh-CN': '开始录制时没有同意录音，声音没有写入。',
    en: 'Recording the voice was not agreed to at the beginning, so no sound was added.',
  },
  'recording/empty': {
    'zh-CN': '这段录像里还没有内容，不能回放。',
    en: 'There is nothing in this recording to replay yet.',
  },
} as const satisfies Record<string, LocalText>;

export function recordingError(code: keyof typeof texts): XunzhanError {
  return new XunzhanError(code, texts[code]);
}
