import { desktopCapturer, Menu, type BrowserWindow, type DesktopCapturerSource } from 'electron';
import { localText, type Language } from '#model/language.ts';
import { menuTexts } from './menu-texts.ts';

type Source = Pick<DesktopCapturerSource, 'id' | 'name'>;

/** Milliseconds in which some systems say what was chosen after the menu has closed. */
const CLICK_AFTER_CLOSE = 300;

/** Asks in a menu which screen or window is to be sent; nothing where the menu is closed. */
export async function chooseSource(
  window: BrowserWindow | undefined,
  language: Language,
): Promise<Source | undefined> {
  const found = await desktopCapturer.getSources({
    types: ['screen', 'window'],
    thumbnailSize: { width: 0, height: 0 },
  });
  return new Promise((resolve) => {
    const item = (source: Source) => ({ label: source.name, click: () => resolve(source) });
    const isScreen = ({ id }: Source) => id.startsWith('screen:');
    const menu = Menu.buildFromTemplate([
      { label: localText(menuTexts.sendWhich, language), enabled: false },
      ...found.filter(isScreen).map(item),
      { type: 'separator' },
      ...found.filter((source) => !isScreen(source)).map(item),
    ]);
    menu.popup({
      ...(window ? { window } : {}),
      callback: () => setTimeout(() => resolve(undefined), CLICK_AFTER_CLOSE),
    });
  });
}
