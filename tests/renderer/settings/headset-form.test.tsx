import type { HostClient } from '#model/host-api/client.ts';
import type { Settings } from '#model/host-api/staff.ts';
import { HostContext } from '#renderer/app/host-context.ts';
import { HeadsetForm } from '#renderer/settings/headset-form.tsx';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';

const settings: Settings = {
  language: 'zh-CN',
  olderVisitors: false,
  sound: true,
  idleMinutes: 5,
  headset: { reminderMinutes: 20, notice: '' },
  organisation: { name: '', homePage: '', dataOfficer: '', dataContact: '' },
};

let root: Root | undefined;
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

/** The form on the page, and what it asked of the host. */
async function openForm() {
  const asked: unknown[] = [];
  const call = (method: string, change: Partial<Settings>) => {
    asked.push([method, change]);
    return Promise.resolve({ ...settings, ...change });
  };
  const home = document.createElement('div');
  document.body.append(home);
  root = createRoot(home);
  root.render(
    <HostContext value={{ call } as unknown as HostClient}>
      <HeadsetForm settings={settings} />
    </HostContext>,
  );
  const find = <Kind extends Element>(selector: string) => home.querySelector<Kind>(selector);
  await vi.waitFor(() => expect(find('input')).not.toBeNull());
  return {
    asked,
    alert: () => find('[role=alert]')?.textContent ?? '',
    status: () => find('[role=status]')?.textContent,
    save: () => find<HTMLButtonElement>('button[type=submit]'),
    write: async (selector: string, value: string) => {
      const field = find<HTMLInputElement>(selector);
      if (!field) throw new Error(selector);
      // As typing does: past React's own setter.
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(
        field,
        value,
      );
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await vi.waitFor(() => expect(find<HTMLInputElement>(selector)?.value).toBe(value));
    },
  };
}

test('minutes and notice are saved together, without blanks around the notice', async () => {
  const form = await openForm();
  await form.write('input', '15');
  await form.write('textarea', ' 有高血压的请先告诉讲解员。 ');
  form.save()?.click();
  await vi.waitFor(() => expect(form.status()).toBe('已保存'));
  expect(form.asked).toEqual([
    ['settings.set', { headset: { reminderMinutes: 15, notice: '有高血压的请先告诉讲解员。' } }],
  ]);
});

test('what does not fit is said at once and not sent', async () => {
  const form = await openForm();
  for (const minutes of ['121', '-1', '2.5', '']) {
    await form.write('input', minutes);
    await vi.waitFor(() => expect(form.alert()).toBe('请填 0 至 120 之间的整数。'));
    expect(form.save()?.disabled).toBe(true);
  }
  await form.write('input', '0');
  await vi.waitFor(() => expect(form.alert()).toBe(''));
  await form.write('textarea', '字'.repeat(203));
  await vi.waitFor(() => expect(form.alert()).toBe('多了 3 字，请写短一些。'));
  form.save()?.click();
  expect(form.asked).toEqual([]);
});
