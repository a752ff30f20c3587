import { expect, type Page } from '@playwright/test';
import { verbs } from '#model/xapi/verbs.ts';
import { eyes, test, wear } from './headset-hall-test.ts';
import { storedStatements } from './store-reader.ts';
import { waitingEvents } from './waiting-events.ts';

test.use({ viewport: { width: 640, height: 360 } });
test.setTimeout(300_000);

const stateOf = (page: Page) =>
  page.evaluate(() => {
    const figures = window.__xunzhan?.hall();
    const canvas = document.querySelector('canvas');
    return {
      room: figures?.room,
      // In the page's own pixels.
      size: [
        (canvas?.width ?? NaN) / devicePixelRatio,
        (canvas?.height ?? NaN) / devicePixelRatio,
        canvas?.parentElement?.className,
      ],
      pose: [figures?.pose.x, figures?.pose.z, figures?.pose.heading, figures?.pose.pitch].map(
        // Millimetres and thousandths of a radian.
        (value) => Math.round((value ?? NaN) * 1000),
      ),
    };
  });

test('a tour from end to end with nothing to press while the network is away; then the page is as before', async ({
  page,
  hall,
  context,
}) => {
  const { headset, visitor } = await wear(page, hall, 'metaQuest2');
  await expect.poll(() => headset.title()).toBe('欢迎参观');
  await context.setOffline(true);
  // The window changes behind the headset.
  await page.setViewportSize({ width: 500, height: 250 });
  await headset.frames(4);
  const seen = await eyes(page);
  expect(seen.bright).toBeGreaterThan(20);
  expect(seen.differ).toBeGreaterThan(1);
  await expect.poll(() => headset.title(), { timeout: 120_000 }).toBe('导览到这里结束');
  expect(await visitor.room()).toBe('side');
  expect(await waitingEvents(page)).toBeGreaterThan(0);
  await context.setOffline(false);
  await headset.takeOff();

  // In and out again: the camera, the room and the picture's size are as they were.
  await expect.poll(async () => (await stateOf(page)).size).toEqual([500, 250, '']);
  const before = await stateOf(page);
  await headset.putOn();
  await headset.press('walk');
  await expect.poll(() => headset.title()).toBe('');
  await headset.takeOff();
  await expect(page.getByRole('button', { name: '戴上头显参观' })).toBeVisible();
  await expect.poll(() => stateOf(page)).toEqual(before);

  // What happened while the network was away has arrived, once.
  await expect.poll(() => waitingEvents(page), { timeout: 60_000 }).toBe(0);
  await hall.stop();
  const statements = storedStatements(hall);
  const ids = statements.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const steps = statements.filter(({ verb }) => verb.id === verbs.progressed.id);
  expect(steps).toHaveLength(2);
  const finished = statements.filter(
    ({ verb, object }) => verb.id === verbs.completed.id && /main/.test(object.id),
  );
  expect(finished).toHaveLength(1);
  expect(visitor.foreign).toEqual([]);
});
