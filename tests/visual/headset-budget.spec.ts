import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { readDocuments } from '#host/exhibition/load.ts';
import { measureBudget } from '#host/exhibition/measure-budget.ts';
import type { Load } from '#model/budget/room-load.ts';
import { EmulatedHeadset } from '../e2e/emulated-headset.ts';
import { ServedHall } from '../e2e/served-hall.ts';
import { Visitor } from '../e2e/visitor.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/**
 * By how much more may be drawn than the check says, as a share: it must not call a hall light that is not. That it
 * counts a room which a doorway hides in the end does no harm.
 */
const tolerance = 0.15;
/** Rays, hands and the bar of a session, which no hall is to blame for. */
const ownDraws = 5;
const turns = 8;

/** The fullest viewpoints of a hall, one a room, as `exhibition -- check` reckons them. */
async function reckoned(exhibition: string) {
  const directory = `${root}scenes/${exhibition}`;
  const documents = await readDocuments(directory, (problem) => {
    throw new Error(problem.text.en);
  });
  if (!documents) throw new Error(`${exhibition} can not be read`);
  const { viewpoints } = await measureBudget(directory, documents);
  return documents.hall.rooms.flatMap(({ id }) =>
    viewpoints
      .filter(({ room }) => room === id)
      .toSorted((a, b) => b.load.triangles - a.load.triangles)
      .slice(0, 1),
  );
}

/** What one eye draws at most while the head turns all round. */
async function drawn(headset: EmulatedHeadset): Promise<Load> {
  const most: Load = { draws: 0, triangles: 0, textureBytes: 0 };
  for (let turn = 0; turn < turns; turn += 1) {
    const half = (turn / turns) * Math.PI;
    await headset.page.evaluate(
      (angle) => void window.headset.quaternion.set(0, Math.sin(angle), 0, Math.cos(angle)),
      half,
    );
    await headset.frames(5);
    const figures = await headset.page.evaluate(() => {
      const hall = window.__xunzhan?.hall();
      if (!hall) throw new Error('the probe is not there');
      return { draws: hall.draws, triangles: hall.triangles, textureMB: hall.textureMB };
    });
    most.draws = Math.max(most.draws, figures.draws / 2);
    most.triangles = Math.max(most.triangles, figures.triangles / 2);
    most.textureBytes = Math.max(most.textureBytes, figures.textureMB * 1e6);
  }
  await headset.page.evaluate(() => void window.headset.quaternion.set(0, 0, 0, 1));
  return most;
}

for (const exhibition of ['long-march-guizhou', 'bridges-guizhou']) {
  test(`${exhibition}: an emulated session draws no more than the check says`, async ({ page }) => {
    const viewpoints = await reckoned(exhibition);
    const hall = new ServedHall();
    await hall.start();
    const lines: string[] = [];
    try {
      const headset = await EmulatedHeadset.plugIn(page, 'metaQuest3');
      const visitor = new Visitor(page, hall);
      await visitor.enter('张卫国', `#/exhibition/${exhibition}`);
      await page.setViewportSize({ width: 240, height: 120 });
      await headset.putOn();
      await headset.press('walk');
      await expect.poll(() => headset.title()).toBe('');
      for (const { name, room, viewpoint, load } of viewpoints) {
        const [x, z] = viewpoint.floor;
        const place = new URLSearchParams({
          room,
          x: String(x),
          z: String(z),
          heading: String(viewpoint.heading),
        });
        await page.evaluate(
          (hash) => void (location.hash = hash),
          `#/exhibition/${exhibition}?${place.toString()}`,
        );
        await expect
          .poll(() => visitor.metresFrom({ x, z, heading: viewpoint.heading }))
          .toBeLessThan(0.1);
        await headset.frames(8);
        const real = await drawn(headset);
        const cell = (key: keyof Load, unit = 1) =>
          `${Math.round(load[key] / unit)} / ${Math.round(real[key] / unit)}`;
        lines.push(
          `| ${room} · ${name} | ${cell('draws')} | ${cell('triangles')} | ${cell('textureBytes', 1e6)} |`,
        );
        console.log(lines.at(-1));
        const most = { ...load, draws: load.draws + ownDraws };
        for (const key of ['draws', 'triangles', 'textureBytes'] as const)
          expect.soft(real[key] / most[key], `${name} ${key}`).toBeLessThan(1 + tolerance);
      }
    } finally {
      const keep = process.env['BUDGET_TABLE'];
      if (keep) writeFileSync(`${keep}/${exhibition}.md`, `${lines.join('\n')}\n`);
      await hall.dispose();
    }
  });
}
