import { expect } from '@playwright/test';
import { faceOf, test, wear } from './headset-hall-test.ts';

test.use({ viewport: { width: 640, height: 360 } });
// Long, and slow where pictures are drawn in software: only with SOAK=1, see the configuration.
test.setTimeout(900_000);

test('twenty times in and out: nothing is left behind', async ({ page, hall }) => {
  const { headset, visitor } = await wear(page, hall, 'metaQuest2');
  await headset.takeOff();
  const counts = () =>
    page.evaluate(() => {
      const figures = window.__xunzhan?.hall();
      return { textures: figures?.textures, geometries: figures?.geometries };
    });
  let first: Awaited<ReturnType<typeof counts>> | undefined;
  for (let round = 0; round < 20; round += 1) {
    await headset.putOn();
    await headset.takeOff();
    await expect(page.getByRole('button', { name: '戴上头显参观' })).toBeEnabled();
    // The first rounds may bring what is kept for all later ones.
    if (round === 1) first = await counts();
  }
  expect(await counts()).toEqual(first);
  expect(visitor.foreign).toEqual([]);
});

test('films, recordings, panoramas, cases and documents, with the network away', async ({
  page,
  hall,
  context,
}) => {
  const { headset, visitor } = await wear(page, hall, 'pico4');
  await headset.press('walk');
  await expect.poll(() => headset.title()).toBe('');
  await context.setOffline(true);
  const open = async (exhibit: string, title: string) => {
    await headset.pointAtPlace(await faceOf(page, exhibit));
    await headset.click();
    await expect.poll(() => headset.title()).toBe(title);
  };
  // Boards set word by word: what stands between words is distance, no space.
  const close = (text: string) => text.replaceAll(/\s/g, '');
  const words = async () => close((await headset.figures()).board?.words ?? '');
  const press = async (id: string, seen: string) => {
    await headset.press(id);
    await expect.poll(words).toContain(close(seen));
  };

  await open('film', '一段影片');
  await expect.poll(words).toContain('这是影片的字幕');
  expect((await headset.figures()).thing).not.toBeNull();
  await press('play', '播放');
  await headset.press('close');

  await open('recording', '一段录音');
  await expect.poll(words).toContain('暂停');
  await headset.press('close');

  await open('all-round', '一幅全景');
  await expect.poll(words).toContain('全景图里');
  await headset.press('close');

  await open('thinking', '一个案例');
  await press('discuss', '看看谁最急');
  await press('tell', '后来路也通了');
  await headset.press('close');

  await open('book', '渡口');
  await expect.poll(words).toContain('水很急');
  await headset.press('board:on');
  await expect.poll(() => headset.title()).toBe('山路');
  await headset.press('board:back');
  await expect.poll(() => headset.title()).toBe('渡口');
  await headset.press('close');

  await open('leaflet', '一份印刷品');
  await expect.poll(words).toContain(close('第 1 页，共 2 页 · 第 1 段'));
  const bands = Number(/第1段，共(\d+)段/.exec(await words())?.[1]);
  expect(bands).toBeGreaterThan(1);
  for (let band = 2; band <= bands; band += 1) {
    await press('board:on', `第 1 页，共 2 页 · 第 ${band} 段`);
  }
  await press('board:on', '第 2 页，共 2 页 · 第 1 段');
  await press('words', 'Second page');
  await press('printed', '第 1 段');
  await headset.press('close');

  await open('torn', '打不开的文档');
  await expect.poll(words).toContain('这份文档打不开');
  await headset.press('close');
  await headset.takeOff();
  expect(visitor.foreign).toEqual([]);
});
