import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isKnownExhibit } from '#model/exhibits/known-kinds.ts';
import type { Route } from '#model/exhibits/route.ts';
import type { Timeline } from '#model/exhibits/timeline.ts';
import { hallSchema } from '#model/format/hall.ts';
import * as z from 'zod/mini';

const scene = fileURLToPath(new URL('../../../scenes/long-march-guizhou/', import.meta.url));
/** Where what is made goes. */
export const media = `${scene}media/`;

const hall = z.parse(hallSchema, JSON.parse(readFileSync(`${scene}hall.json`, 'utf8')));

/** The table with the route, from which animation and panorama are drawn. */
export const route: Route = found();

/** Every dated entry of the bronze line in the rooms that tell of the time, in order, each once. */
export const lineEntries: Timeline['entries'] = hall.exhibits
  .flatMap((one) =>
    isKnownExhibit(one) && one.kind === 'timeline' && one.room !== 'afterwards' ? one.entries : [],
  )
  .toSorted((a, b) => a.day.localeCompare(b.day))
  .filter(
    (entry, index, all) =>
      all.findIndex(
        ({ day, title }) => day === entry.day && title['zh-CN'] === entry.title['zh-CN'],
      ) === index,
  );

function found(): Route {
  for (const one of hall.exhibits) {
    if (isKnownExhibit(one) && one.kind === 'route') return one;
  }
  throw new Error('the hall has no route');
}
