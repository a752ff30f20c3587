import type { MenuItemConstructorOptions } from 'electron';
import { localText, type Language } from '#model/language.ts';
import type { WallChoice } from '../window/audience-window.ts';
import { menuTexts } from './menu-texts.ts';

/** The displays to choose from for the picture on the wall; a line that says so where there is none. */
export function displayItems(
  language: Language,
  choices: readonly WallChoice[],
  onChosen: (display: WallChoice['display']) => void,
): MenuItemConstructorOptions[] {
  if (choices.length === 0)
    return [{ label: localText(menuTexts.oneDisplay, language), enabled: false }];
  return choices.map(({ display, chosen }, index) => {
    const { label, bounds } = display;
    const name = label || `${localText(menuTexts.display, language)} ${index + 1}`;
    return {
      label: `${name} (${bounds.width} × ${bounds.height})`,
      type: 'radio',
      checked: chosen,
      click: () => onChosen(display),
    };
  });
}
