import type { LocalText } from '#model/language.ts';

/** The lines of `npm start`; whoever reads them has not chosen a language yet, so both are printed. */
export const startTexts = {
  buildingShell: { 'zh-CN': '正在生成桌面程序……', en: 'Building the desktop program …' },
  buildFailed: {
    'zh-CN': '生成没有成功，原因见上面几行。请运行 npm install 后再试。',
    en: 'The build did not succeed; the lines above say why. Run npm install and try again.',
  },
  downloading: {
    'zh-CN':
      '正在下载桌面程序所需的 Electron（最多等 20 秒；网络较慢时可先设置 ELECTRON_MIRROR，再运行 npx install-electron）……',
    en: 'Fetching Electron for the desktop program (20 seconds at most; on a slow network set ELECTRON_MIRROR and run npx install-electron) …',
  },
  noElectron: {
    'zh-CN': '这台电脑上没有可用的 Electron 程序，因此展厅将在浏览器中打开。',
    en: 'There is no Electron program that runs on this machine, so the hall opens in the browser.',
  },
  noBrowser: {
    'zh-CN': '没有找到可以自动打开的浏览器，请手动打开上面的地址。',
    en: 'No browser could be opened; please open the address above yourself.',
  },
  howToStop: { 'zh-CN': '按 Ctrl-C 结束。', en: 'Press Ctrl-C to stop.' },
} as const satisfies Record<string, LocalText>;

/** Prints a text in Chinese and in English. */
export function say(text: Required<LocalText>): void {
  console.log(text['zh-CN']);
  console.log(text.en);
}
