import { expect, test, vi } from 'vitest';
import { displayItems } from '#electron/menu/display-menu.ts';

const bounds = { x: 0, y: 0, width: 1024, height: 768 };
const projector = { id: 2, label: 'EPSON', internal: false, bounds, workArea: bounds };
const nameless = { ...projector, id: 3, label: '' };

test('displays by name and size, the chosen one marked; a click chooses', () => {
  const chosen = vi.fn<(display: typeof projector) => void>();
  const choices = [
    { display: projector, chosen: true },
    { display: nameless, chosen: false },
  ];
  const items = displayItems('zh-CN', choices, chosen);
  expect(items).toMatchObject([
    { label: 'EPSON (1024 × 768)', checked: true },
    { label: '屏幕 2 (1024 × 768)', checked: false },
  ]);
  items[1]?.click?.({} as never, undefined, {} as never);
  expect(chosen).toHaveBeenCalledExactlyOnceWith(nameless);
});

test('with no other display it says so', () => {
  expect(displayItems('en', [], () => {})).toEqual([
    { label: 'No other display is connected', enabled: false },
  ]);
});
