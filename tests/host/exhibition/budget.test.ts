import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { measureBudget, type HallBudget } from '#host/exhibition/measure-budget.ts';
import { readDocuments } from '#host/exhibition/load.ts';
import { budgetLines, reportBudget } from '#host/exhibition/report-budget.ts';
import { facePlan } from '#model/budget/face-plan.ts';
import { headsetBudget } from '#model/format/checks/budget.ts';
import type { Documents } from '#model/format/documents.ts';
import type { Problem } from '#model/format/problem.ts';
import { buildRoom } from '#model/geometry/build-room.ts';
import { paintFace } from '#renderer/exhibits/registry.ts';

const scenes = readdirSync('scenes').filter((name) =>
  existsSync(join('scenes', name, 'manifest.json')),
);

async function open(name: string): Promise<Documents> {
  const documents = await readDocuments(join('scenes', name), (problem) => {
    throw new Error(`${name}: ${problem.text.en}`);
  });
  if (!documents) throw new Error(`${name} can not be read`);
  return documents;
}

describe.each(scenes)('%s', (name) => {
  test('is inside the headset budget at every viewpoint, each eye, however one turns', async () => {
    const { viewpoints } = await measureBudget(join('scenes', name), await open(name));
    const over = viewpoints.filter(
      ({ load }) =>
        load.draws > headsetBudget.draws ||
        load.triangles > headsetBudget.triangles ||
        load.textureBytes > headsetBudget.textureMB * 1e6,
    );
    expect(over.map(({ room, name: at, load }) => ({ room, at, ...load }))).toEqual([]);
    expect(viewpoints.length).toBeGreaterThan(0);
    expect(Math.min(...viewpoints.map(({ load }) => load.triangles))).toBeGreaterThan(1000);
  });

  test('is measured by the same plan by which its faces are painted', async () => {
    const { hall } = await open(name);
    const byId = new Map(hall.exhibits.map((exhibit) => [exhibit.id, exhibit]));
    let compared = 0;
    for (const { id } of hall.rooms) {
      for (const { exhibit, face, size } of buildRoom(hall, id).faces) {
        const shown = byId.get(exhibit);
        if (!shown) throw new Error(exhibit);
        const paint = paintFace(shown, { face, size, language: 'zh-CN' });
        const plan = facePlan(shown, face, size);
        const painted =
          paint.kind === 'print'
            ? { paint: 'print', density: paint.sheet.density }
            : paint.kind === 'picture'
              ? { paint: 'picture', media: paint.media, shown: paint.crop?.[2] ?? 1 }
              : { paint: paint.kind };
        expect({ exhibit, face, ...plan }).toEqual({ exhibit, face, ...painted });
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(0);
  });
});

test('a viewpoint above the budget is named, with the exhibit to begin with and what to do', async () => {
  const documents = await open('long-march-guizhou');
  const room = documents.hall.rooms[2]?.id ?? '';
  const [first, second] = documents.hall.exhibits.filter((exhibit) => exhibit.room === room);
  if (!first || !second) throw new Error('too few exhibits');
  const small = { draws: 1, triangles: 10, textureBytes: 1e6 };
  const budget: HallBudget = {
    viewpoints: [
      {
        name: 'before-it',
        room,
        viewpoint: documents.hall.entrance.viewpoint,
        load: { draws: 12, triangles: 400_000, textureBytes: 200e6 },
      },
      { name: 'elsewhere', ...documents.hall.entrance, load: small },
    ],
    exhibits: new Map([
      [first.id, small],
      [second.id, { draws: 0, triangles: 90_000, textureBytes: 80e6 }],
    ]),
  };
  const problems: Problem[] = [];
  reportBudget(budget, documents, (problem) => problems.push(problem));
  expect(problems.map(({ severity, code, path }) => `${severity} ${code} ${path}`)).toEqual([
    'warning budget/viewpoint rooms[2]',
    'warning budget/viewpoint rooms[2]',
  ]);
  for (const { text } of problems) {
    expect(text['zh-CN']).toContain('before-it');
    expect(text['zh-CN']).toContain(second.id);
    expect(text.en).toMatch(/^1 viewpoints .*(400000|200)/);
  }
  const lines = budgetLines(budget, documents, true);
  expect(lines.filter((line) => line.includes('elsewhere'))).toHaveLength(1);
  expect(lines.join('\n')).toContain(`Costliest exhibit: ${second.id}`);
});
