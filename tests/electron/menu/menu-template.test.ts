import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { menuLanguage, menuTemplate } from '#electron/menu/menu-template.ts';

function items(language: 'zh-CN' | 'en', move = () => {}): MenuItemConstructorOptions[] {
  return menuTemplate(language, { moveToNextDisplay: move, closeWall: () => {} }, []).flatMap(
    ({ submenu }) => (Array.isArray(submenu) ? submenu : []),
  );
}

test('every item has a label in the language asked for', () => {
  const chinese = items('zh-CN').filter((item) => item.type !== 'separator');
  const english = items('en').filter((item) => item.type !== 'separator');
  expect(chinese).toHaveLength(english.length);
  for (const item of chinese) expect(item.label).toMatch(/\p{Script=Han}/u);
  for (const item of english) expect(item.label).toMatch(/^[A-Z][a-z ]+$/);
});

test('no item opens the developer tools', () => {
  const roles = items('en').map((item) => item.role);
  expect(roles).not.toContain('toggleDevTools');
  expect(roles).not.toContain('forceReload');
});

test('the window can be sent to the next display', () => {
  const move = vi.fn<() => void>();
  const item = items('en', move).find(({ label }) => label === 'Move to the next display');
  item?.click?.({} as never, undefined, {} as never);
  expect(move).toHaveBeenCalledOnce();
});

test.each([
  ['zh-CN', 'zh-CN'],
  ['zh-Hans-CN', 'zh-CN'],
  ['en-GB', 'en'],
  ['fr', 'zh-CN'],
  ['', 'zh-CN'],
] as const)('system language %s: menus in %s', (locale, language) => {
  expect(menuLanguage(locale)).toBe(language);
});
