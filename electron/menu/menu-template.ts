import type { MenuItemConstructorOptions } from 'electron';
import { localText, type Language } from '#model/language.ts';
import { menuTexts } from './menu-texts.ts';

interface MenuActions {
  moveToNextDisplay: () => void;
  closeWall: () => void;
}

/**
 * The menus: little, since the hall has its own. Roles are Electron's names for standard actions;
 * their labels are given, because Electron would use the system's language only on macOS.
 */
export function menuTemplate(
  language: Language,
  { moveToNextDisplay, closeWall }: MenuActions,
  wallDisplays: MenuItemConstructorOptions[],
): MenuItemConstructorOptions[] {
  const label = (key: keyof typeof menuTexts) => ({ label: localText(menuTexts[key], language) });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  return [
    {
      ...label('program'),
      submenu: [{ ...label('reload'), role: 'reload' }, line, { ...label('quit'), role: 'quit' }],
    },
    {
      ...label('edit'),
      submenu: [
        { ...label('undo'), role: 'undo' },
        { ...label('redo'), role: 'redo' },
        line,
        { ...label('cut'), role: 'cut' },
        { ...label('copy'), role: 'copy' },
        { ...label('paste'), role: 'paste' },
        { ...label('selectAll'), role: 'selectAll' },
      ],
    },
    {
      ...label('view'),
      submenu: [
        { ...label('fullScreen'), role: 'togglefullscreen' },
        { ...label('nextDisplay'), click: moveToNextDisplay },
        line,
        { ...label('wallDisplay'), submenu: wallDisplays },
        { ...label('closeWall'), click: closeWall },
        line,
        { ...label('larger'), role: 'zoomIn' },
        { ...label('smaller'), role: 'zoomOut' },
        { ...label('actualSize'), role: 'resetZoom' },
      ],
    },
  ];
}

/** The interface's language for a system language such as `zh-Hans-CN` or `en-GB`. */
export function menuLanguage(locale: string): Language {
  return locale.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}
