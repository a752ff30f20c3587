import { defineTexts } from './define-texts.ts';

/** What is said where a medium can't be shown, and around books and pages. */
export const mediaTexts = defineTexts(
  {
    documentDamaged: '这份文档打不开：文件可能已损坏，或不是它的扩展名所说的格式。',
    documentProtected: '这份文档设有密码或版权保护，展厅里打不开。请换成没有密码的文件。',
    documentTooLarge: '这份文档超过 64 MB，没有打开。请换成较小的文件。',
    modelDamaged: '模型无法显示：文件可能已损坏。',
    modelProtected: '模型无法显示：文件设有保护。',
    modelTooLarge: '模型没有打开：文件超过 64 MB，或面数、贴图太多。请换成精简过的模型。',
    panoramaDamaged: '全景图无法显示：文件可能已损坏，或尺寸太大。',
    videoDamaged: '视频无法播放：文件可能已损坏，或编码格式不受支持。',
    audioDamaged: '音频无法播放：文件可能已损坏，或编码格式不受支持。',
    unreachable: '文件没有取到：可能没有装进展览，或与主机的连接断了。',
    tellStaff: '请告诉工作人员；展厅其他内容不受影响。',
    noCaptions: '这份字幕文件读不出来，播放不受影响。',
    allCaptions: '字幕全文',
    withPerson: '和人比一比',
    withoutPerson: '不和人比',
    wholeModel: '看全貌',
    scale: (scale: number) => `比例 1:${scale}。`,
    personHeight: '旁边的小人按 1.7 米绘制。',
    chapter: (number: number, all: number) => `第 ${number} 章，共 ${all} 章`,
    chapterTitle: (number: number) => `第 ${number} 章`,
    contents: '目录',
    previousChapter: '上一章',
    nextChapter: '下一章',
    resumed: '已翻到您上次读到的地方。',
    fromStart: '从头读',
    bookPicture: '书中插图无法显示',
  },
  {
    documentDamaged:
      'The document can’t be opened: the file may be damaged, or not what its extension says.',
    documentProtected:
      'The document has a password or copy protection and can’t be opened in the hall. A file without one is needed.',
    documentTooLarge: 'The document is larger than 64 MB and was not opened. Use a smaller file.',
    modelDamaged: 'The model can’t be shown: the file may be damaged.',
    modelProtected: 'The model can’t be shown: the file is protected.',
    modelTooLarge:
      'The model was not opened: the file is over 64 MB, or has too many faces or textures. Use a simplified model.',
    panoramaDamaged: 'The panorama can’t be shown: the file may be damaged, or too large.',
    videoDamaged:
      'The film can’t be played: the file may be damaged, or coded in a way that is not supported.',
    audioDamaged:
      'The recording can’t be played: the file may be damaged, or coded in a way that is not supported.',
    unreachable:
      'The file did not come: it may be missing from the exhibition, or the host is away.',
    tellStaff: 'Please tell the staff; the rest of the hall is not affected.',
    noCaptions: 'These captions can’t be read; the recording plays all the same.',
    allCaptions: 'All captions',
    withPerson: 'Beside a person',
    withoutPerson: 'Without the person',
    wholeModel: 'The whole',
    scale: (scale) => `Scale 1:${scale}.`,
    personHeight: 'The figure beside it is 1.7 m tall.',
    chapter: (number, all) => `Chapter ${number} of ${all}`,
    chapterTitle: (number) => `Chapter ${number}`,
    contents: 'Contents',
    previousChapter: 'Previous chapter',
    nextChapter: 'Next chapter',
    resumed: 'Opened where you stopped reading.',
    fromStart: 'From the beginning',
    bookPicture: 'A picture of the book can’t be shown',
  },
);
