import { LateDialog } from '#renderer/ui/late-dialog.tsx';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';

let root: Root | undefined;
let page: HTMLElement | undefined;
afterEach(() => {
  root?.unmount();
  page?.remove();
});

const Progress = () => <p>进度</p>;
const Faulty = (): never => {
  throw new Error('planted');
};

function open(load: () => Promise<typeof Progress>, onClose: () => void = vi.fn()): HTMLElement {
  page = document.body.appendChild(document.createElement('main'));
  root = createRoot(page);
  root.render(<LateDialog load={load} onClose={onClose} />);
  return page;
}

async function press(where: HTMLElement, word: string): Promise<void> {
  const button = await vi.waitFor(() => {
    const found = [...where.querySelectorAll('button')].find((one) => one.textContent === word);
    if (!found) throw new Error(`no button ${word}: ${where.textContent}`);
    return found;
  });
  button.click();
}

const shows = (where: HTMLElement, words: string) =>
  vi.waitFor(() => expect(where.textContent).toContain(words));

test('a dialog whose program does not come says that it is being opened, and can be left', async () => {
  const onClose = vi.fn();
  const where = open(() => new Promise(() => undefined), onClose);
  await shows(where, '正在打开…');
  await press(where, '取消');
  expect(onClose).toHaveBeenCalledOnce();
});

test('where the program can not be fetched, the dialog says so and opens at the second try', async () => {
  const load = vi.fn<() => Promise<typeof Progress>>();
  load.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue(Progress);
  const where = open(load);
  await shows(where, '没有打开');
  await press(where, '重试');
  await shows(where, '进度');
  expect(load).toHaveBeenCalledTimes(2);
});

test('a dialog that fails while it is drawn takes nothing with it', async () => {
  const silent = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const where = open(() => Promise.resolve(Faulty));
  await shows(where, '没有打开');
  expect(where.querySelector('dialog')?.open).toBe(true);
  silent.mockRestore();
});
