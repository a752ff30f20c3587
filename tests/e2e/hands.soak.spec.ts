import { expect } from '@playwright/test';
import { verbs } from '#model/xapi/verbs.ts';
import { eyes, faceOf, test, wear } from './headset-hall-test.ts';
import { storedStatements } from './store-reader.ts';
import { waitingEvents } from './waiting-events.ts';

test.use({ viewport: { width: 640, height: 360 } });
test.setTimeout(300_000);

test('with one hand: moved and turned, a panel read, a quiz answered, a model taken', async ({
  page,
  hall,
}) => {
  const { headset, visitor } = await wear(page, hall, 'pico4');
  headset.side = 'left';
  await headset.press('walk');
  await expect.poll(() => headset.title()).toBe('');

  // Thrown onto the free floor.
  const start = await visitor.pose();
  await headset.throwAt(3, 3);
  await headset.hold(true);
  await expect.poll(async () => (await headset.figures()).arcs[0]?.valid).toBe(true);
  await headset.hold(false);
  await expect.poll(() => visitor.metresFrom(start)).toBeGreaterThan(0.4);
  const landed = await visitor.pose();
  expect(Math.hypot(landed.x - 3, landed.z - 3)).toBeLessThan(0.02);

  // Refused into a wall, and onto the bench.
  for (const [x, z] of [
    [-1, 2.7],
    [6.2, 4.5],
  ] as const) {
    await headset.throwAt(x, z);
    await headset.hold(true);
    await expect.poll(async () => (await headset.figures()).arcs.length).toBe(1);
    expect((await headset.figures()).arcs[0]?.valid).toBe(false);
    await headset.hold(false);
    await headset.frames(8);
    expect(await visitor.metresFrom(landed)).toBeLessThan(0.001);
  }

  // Turned about the head, which stands aside from the middle of the real floor.
  await headset.moveHead(0.4, 1.6, -0.3);
  const before = await headset.figures();
  await headset.push(1, 0);
  const turnOf = async () => (await headset.figures()).head.heading - before.head.heading;
  await expect.poll(turnOf).toBeCloseTo(-Math.PI / 6, 3);
  const turned = await headset.figures();
  for (const axis of [0, 1, 2] as const)
    expect(Math.abs(turned.head.at[axis] - before.head.at[axis])).toBeLessThan(0.001);
  await headset.push(-1, 0);
  await expect.poll(turnOf).toBeCloseTo(0, 3);

  // A panel, read page by page with trigger and stick.
  await headset.pointAtPlace([4, 1.55, 0.02]);
  await headset.click();
  await expect.poll(() => headset.title()).toBe('一篇长文字');
  const opened = (await headset.figures()).board;
  expect(opened?.pages).toBeGreaterThan(1);
  expect(opened?.character).toBeGreaterThanOrEqual(1);
  expect(opened?.distance).toBeGreaterThan(1.2);
  expect(opened?.below).toBeGreaterThan(0.05);
  await headset.press('board:on');
  await expect.poll(async () => (await headset.figures()).board?.page).toBe(1);
  await headset.push(-1, 0);
  await expect.poll(async () => (await headset.figures()).board?.page).toBe(0);
  await headset.press('close');
  await expect.poll(() => headset.title()).toBe('');

  // The quiz, all answers right.
  await headset.pointAtPlace(await faceOf(page, 'test'));
  await headset.click();
  await headset.press('begin');
  const answers: Record<string, string> = {
    '黎平会议是什么时候开的？': 'december',
    '乌江在贵州。': 'true',
  };
  for (let asked = 0; asked < 2; asked += 1) {
    await expect.poll(async () => answers[await headset.title()]).toBeTruthy();
    await headset.press(answers[await headset.title()] ?? '');
    await headset.press('submit');
    await headset.press('on');
  }
  await expect.poll(() => headset.title()).toBe('通过了');
  await headset.press('close');

  // The model, taken and carried.
  await headset.pointAtPlace(await faceOf(page, 'bridge'));
  await headset.click();
  await expect.poll(() => headset.title()).toBe('一座桥的模型');
  const thing = async () => (await headset.figures()).thing ?? [NaN, NaN, NaN];
  const lay = await thing();
  await expect
    .poll(async () => (await headset.figures()).buttons.some(({ id }) => id === 'close'))
    .toBe(true);
  await headset.pointAtPlace(lay);
  await headset.hold(true);
  await headset.pointAtPlace([lay[0], lay[1] + 0.4, lay[2]]);
  const carried = await thing();
  expect(carried[1] - lay[1]).toBeGreaterThan(0.2);
  await headset.hold(false);
  await headset.pointAtPlace([lay[0], lay[1] - 0.3, lay[2]]);
  expect((await thing())[1]).toBeCloseTo(carried[1], 3);
  await headset.press('close');
  await headset.takeOff();

  await expect.poll(() => waitingEvents(page), { timeout: 60_000 }).toBe(0);
  await hall.stop();
  const told = storedStatements(hall).map(({ verb, object }) => `${verb.id} ${object.id}`);
  const count = (verb: keyof typeof verbs, what: RegExp) =>
    told.filter((line) => line.startsWith(`${verbs[verb].id} `) && what.test(line)).length;
  expect(count('answered', /test/)).toBe(2);
  expect(count('passed', /test/)).toBe(1);
  for (const exhibit of [/reading/, /\/test$/, /bridge/])
    expect(count('interacted', exhibit)).toBe(1);
  expect(visitor.foreign).toEqual([]);
});

test('by hand alone: menu at the waist, a remark, the next visitor behind closed curtains', async ({
  page,
  hall,
}) => {
  const { headset, visitor } = await wear(page, hall, 'metaQuest3');
  await headset.useHands();
  await page.evaluate(() => {
    const { left } = window.headset.hands;
    if (left) left.connected = false;
  });
  await headset.press('walk');
  await expect.poll(() => headset.title()).toBe('');
  const heading = (await headset.figures()).head.heading;
  await headset.press('turn:left');
  await expect
    .poll(async () => (await headset.figures()).head.heading - heading)
    .toBeCloseTo(Math.PI / 6, 3);
  await headset.press('turn:right');
  await expect.poll(async () => (await headset.figures()).head.heading - heading).toBeCloseTo(0, 3);

  await headset.pointAtPlace(await faceOf(page, 'messages'));
  await headset.click();
  await headset.press('phrase:learned');
  await expect.poll(async () => (await headset.figures()).buttons.length).toBeLessThan(5);
  await headset.press('close');

  await headset.press('menu');
  await expect.poll(() => headset.title()).toBe('菜单');
  await headset.press('visitor');
  await expect.poll(() => headset.title()).toBe('等候下一位参观者');
  await headset.frames(4);
  expect((await eyes(page)).bright).toBeLessThan(40);
  await headset.press('begin');
  await expect.poll(() => headset.title()).toBe('欢迎参观');
  await headset.press('walk');
  await headset.press('menu');
  await headset.press('leave');
  await expect.poll(() => headset.isWorn()).toBe(false);
  await expect.poll(() => waitingEvents(page), { timeout: 60_000 }).toBe(0);
  await hall.stop();
  const statements = storedStatements(hall);
  const commented = statements.filter(({ verb }) => verb.id === verbs.commented.id);
  expect(commented).toHaveLength(1);
  expect(JSON.stringify(statements)).not.toContain('学到了新东西');
  expect(new Set(statements.map(({ actor }) => JSON.stringify(actor))).size).toBe(2);
  expect(visitor.foreign).toEqual([]);
});
