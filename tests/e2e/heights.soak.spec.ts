import { expect } from '@playwright/test';
import { test } from './served-hall.ts';
import { Visitor } from './visitor.ts';

const hall = '#/exhibition/bridges-guizhou';
/** A few steps before the door to the deck, one step farther back, and a place on the deck. */
const before = `${hall}?room=five-bridges&x=45&z=0&heading=-1.57`;
const back = `${hall}?room=five-bridges&x=44&z=0&heading=-1.57`;
const beyond = `${hall}?room=deck&x=84&z=0&heading=-1.57`;

test.use({ viewport: { width: 360, height: 300 } });

test('before the deck visitors are asked whether they mind heights; calm comes first, nobody is asked twice, and one may change one’s mind', async ({
  hall: served,
  page,
}) => {
  test.setTimeout(240_000);
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('THREE.WebGLProgram')) troubles.push(message.text());
  });
  const visitor = new Visitor(page, served);
  await visitor.enter('怕高的人', before);
  const question = page.getByRole('dialog', { name: '前面是高处' });

  await page.keyboard.down('ArrowUp');
  await expect(question).toBeVisible({ timeout: 60_000 });
  await page.keyboard.up('ArrowUp');
  expect(await visitor.room()).toBe('five-bridges');
  await expect(question).toContainText('565 米');
  const calm = question.getByRole('button', { name: '云海遮住谷底' });
  await expect(calm).toBeFocused();
  await calm.press('Enter');
  await expect(question).toBeHidden();

  await page.keyboard.down('ArrowUp');
  await expect.poll(() => visitor.room(), { timeout: 60_000 }).toBe('deck');
  await page.keyboard.up('ArrowUp');
  // Above the clouds, until the visitor says otherwise.
  await page.getByRole('button', { name: '拨开云海，看谷底' }).click();
  await expect(page.getByRole('button', { name: '怕高？换成云海' })).toBeVisible();

  for (const [place, room] of [
    [back, 'five-bridges'],
    [beyond, 'deck'],
  ] as const) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, place);
    await expect.poll(() => visitor.room(), { timeout: 60_000 }).toBe(room);
  }
  await expect(page.getByRole('button', { name: '怕高？换成云海' })).toBeVisible();
  await expect(question).toBeHidden();
  // Land, sky and clouds are drawn by shaders of their own: they must compile.
  expect(troubles).toEqual([]);
});
