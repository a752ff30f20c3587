import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { test } from './served-hall.ts';
import { setStaffPin } from './staff-pin.ts';
import { Visitor } from './visitor.ts';

/** Visits the main pages one after another, and does `look` on each. */
async function throughTheHouse(
  visitor: Visitor,
  look: (where: string) => Promise<void>,
): Promise<void> {
  const { page } = visitor;
  await visitor.open('#/exhibition/long-march-guizhou');
  await page.getByRole('button', { name: '新建参观者' }).waitFor();
  await look('entrance');
  await visitor.introduceMyself('郑丽');
  await visitor.acceptNotice();
  await visitor.hallIsReady();
  await look('hall');
  for (const [button, where] of [
    ['进度', 'progress'],
    ['显示', 'display'],
    ['帮助', 'help'],
    ['查找', 'find'],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await look(where);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  for (const exhibit of ['liping-day', 'crossings-table', 'learning-corner-quiz']) {
    await page.evaluate((id) => {
      location.hash = `#/exhibition/long-march-guizhou/${id}`;
    }, exhibit);
    await page.locator('.reading-sheet').waitFor();
    await look(exhibit);
  }
  await visitor.open('#/settings');
  await setStaffPin(page);
  await page.getByRole('heading', { name: '更改管理密码' }).waitFor();
  await look('settings');
  await page.evaluate(() => {
    location.hash = '#/studio';
  });
  await page.getByRole('heading', { name: '添加展览', level: 1 }).waitFor();
  await look('studio');
  await page.getByLabel('展厅名称').fill('我们的一年');
  await page.getByRole('button', { name: '建立' }).click();
  await page.getByText('还没有展品').waitFor();
  await look('draft');
}

test('with colours of the system, focus shows, buttons look like buttons and choices tell what is chosen', async ({
  page,
  hall,
}) => {
  test.setTimeout(600_000);
  await page.setViewportSize({ width: 800, height: 600 });
  await page.emulateMedia({ forcedColors: 'active' });
  await throughTheHouse(new Visitor(page, hall), async (where) => {
    // axe reckons with the colours of our sheets, which are not those on the screen: contrast is the system's affair.
    await expectAccessible(page, where, undefined, ['color-contrast']);
    expect(await page.evaluate(bareButtons), `${where}: buttons without an edge`).toEqual([]);
    expect(await page.evaluate(likeChoices), `${where}: chosen like the others`).toEqual([]);
    for (let press = 0; press < 5; press += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(unseenFocus), `${where}: focus that nobody sees`).toBeNull();
    }
  });
});

test('at 320 pixels, as with a page enlarged four times, nothing is cut off at the sides', async ({
  page,
  hall,
}) => {
  test.setTimeout(600_000);
  await page.setViewportSize({ width: 320, height: 568 });
  await throughTheHouse(new Visitor(page, hall), (where) => expectWhole(page, where));
});

for (const [width, height] of [
  [683, 384],
  [390, 844],
  [844, 390],
] as const) {
  test(`for older visitors at ${width} x ${height} nothing is cut off`, async ({ page, hall }) => {
    test.setTimeout(600_000);
    await page.addInitScript(() =>
      localStorage.setItem('xunzhan-preferences', JSON.stringify({ olderVisitors: true })),
    );
    await page.setViewportSize({ width, height });
    await throughTheHouse(new Visitor(page, hall), (where) => expectWhole(page, where));
  });
}

async function expectWhole(page: Page, where: string): Promise<void> {
  expect(await page.evaluate(cutOff), `${where}: cut off`).toEqual([]);
}

/** In the page: what can be read or pressed and reaches out of the window, or is cut within its own box. */
function cutOff(): string[] {
  const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const wanted = 'button, input, select, textarea, h1, h2, h3, p, dd, dt, label, summary';
  return [...top.querySelectorAll<HTMLElement>(wanted)].flatMap((element) => {
    const { left, right, top: upper, width, height } = element.getBoundingClientRect();
    // Words for those who can't see, and what is folded away.
    if (width <= 1 || height <= 1 || element.closest('[inert], .hidden-text')) return [];
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
    const name = `${element.tagName} ${element.textContent.slice(0, 24)}`;
    if (left < -1 || right > innerWidth + 1) return [`${name} at ${left}-${right}`];
    // What lies over the hall does not scroll.
    if (upper < -1 && element.closest('.hud') && !element.closest('dialog'))
      return [`${name} above the window`];
    const clips = getComputedStyle(element).overflowX !== 'visible';
    const within = element.scrollWidth > element.clientWidth + 1;
    return within && clips && element.tagName !== 'INPUT' ? [`${name} within`] : [];
  });
}

/** In the page: buttons in sight with neither an edge nor a line under them nor one beside them in a list. */
function bareButtons(): string[] {
  const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  return [...top.querySelectorAll<HTMLElement>('button')].flatMap((button) => {
    if (!button.checkVisibility() || button.closest('[inert], svg')) return [];
    const { borderTopWidth, borderTopStyle, textDecorationLine } = getComputedStyle(button);
    const edged = borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0;
    const listed = button.parentElement?.tagName === 'LI';
    return edged || listed || textDecorationLine !== 'none' ? [] : [button.textContent];
  });
}

/** In the page: groups of choices in which the chosen one looks like the others. */
function likeChoices(): string[] {
  return [...document.querySelectorAll('.choices')].flatMap((group) => {
    const ground = (label: Element | null | undefined) =>
      label ? getComputedStyle(label).backgroundColor : '';
    const chosen = group.querySelector('label:has(:checked)');
    const other = group.querySelector('label:not(:has(:checked))');
    return chosen && other && ground(chosen) === ground(other) ? [group.textContent] : [];
  });
}

/** In the page: the element with the focus if nothing marks it; null where something does. */
function unseenFocus(): string | null {
  const focus = document.activeElement;
  if (!focus || focus === document.body || focus.closest('svg')) return null;
  const marked = [focus, focus.closest('label'), focus.closest('.file-button')?.firstElementChild]
    .filter((element) => element instanceof Element)
    .some((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
  return marked ? null : focus.outerHTML.slice(0, 120);
}
