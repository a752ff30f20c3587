import type { Exhibit } from '../exhibits/registry.ts';
import type { Documents } from '../format/documents.ts';
import type { Hall } from '../format/hall.ts';
import type { Credit, Manifest } from '../format/manifest.ts';
import type { Door, Room } from '../format/room.ts';
import type { Step } from '../format/tours.ts';
import { defaultViewpoint } from '../geometry/default-viewpoint.ts';
import type { Draft } from './draft.ts';
import { hangItem, hangTitle } from './hung.ts';
import type { Hung } from './hung.ts';
import { placeBench } from './place-bench.ts';
import { templateShapes } from './template-shapes.ts';
import type { TemplateShape } from './template-shapes.ts';

/** Metres between the walls of two rooms, and by how much a room grows until everything fits. */
const between = 0.3;
const growth = 0.5;
const longest = 60;
const door = { width: 1.8, height: 2.4 };

/** Whose exhibition it will be, and the day of today, `2026-11-24`. */
export interface ProposalContext {
  owner: Manifest['owner'];
  today: string;
}

/** A draft as an exhibition: everything hung in order along the walls of its template's rooms, with a tour. */
export function proposeHall(draft: Draft, context: ProposalContext): Documents {
  const shape = templateShapes[draft.template];
  const groups = intoRooms(draft, shape);
  const hall: Hall = {
    schema: 2,
    entrance: {
      room: 'room-1',
      viewpoint: { floor: [1.3, 0], heading: -Math.PI / 2, pitch: 0 },
    },
    rooms: [],
    doors: [],
    exhibits: [],
  };
  let west = 0;
  groups.forEach((group, index) => {
    const id = `room-${index + 1}`;
    const last = index === groups.length - 1;
    const things = hungOf(draft, group, index, context.today);
    const { length, exhibits } = fit(shape, things, last, id);
    hall.rooms.push(roomOf(shape, id, group.title, west, length));
    hall.exhibits.push(...exhibits);
    if (index > 0) hall.doors.push(doorBetween(index, shape.depth));
    west += length + between;
  });
  hall.exhibits.push(wayBack(shape));
  for (const room of hall.rooms) furnish(hall, room, shape);
  return {
    manifest: manifestOf(draft, context),
    hall,
    tours: tourOf(draft, hall),
    quizzes: { schema: 2, quizzes: [] },
  };
}

interface Group {
  title: string;
  items: Draft['items'];
}

/** A new room where the editor says so, and where one is full. */
function intoRooms(draft: Draft, { most }: TemplateShape): Group[] {
  const groups: Group[] = [{ title: draft.items[0]?.room?.trim() || draft.title, items: [] }];
  draft.items.forEach((item, index) => {
    const now = groups.at(-1);
    const begins = item.room !== undefined && index > 0;
    if (!now || begins || now.items.length >= most) {
      groups.push({ title: item.room?.trim() || now?.title || draft.title, items: [item] });
    } else now.items.push(item);
  });
  return groups;
}

function hungOf(draft: Draft, group: Group, index: number, today: string): Hung[] {
  const title =
    index === 0
      ? hangTitle('introduction', draft.title.trim() || '未命名', draft.summary.trim(), today)
      : hangTitle(`title-${index + 1}`, group.title, '', today);
  return [title, ...group.items.map((item) => hangItem(item, today))];
}

function fit(
  shape: TemplateShape,
  things: Hung[],
  last: boolean,
  room: string,
): { length: number; exhibits: Exhibit[] } {
  let { shortest: length } = shape;
  let placed = shape.hang(things, length, last);
  while (!placed && length < longest) {
    length += growth;
    placed = shape.hang(things, length, last);
  }
  const exhibits = (placed ?? []).map(({ hung, anchor }) => hung.exhibit(room, anchor));
  return { length, exhibits };
}

function roomOf(
  shape: TemplateShape,
  id: string,
  title: string,
  west: number,
  length: number,
): Room {
  const half = shape.depth / 2;
  const east = west + length;
  return {
    id,
    title: { 'zh-CN': title.trim() || '未命名' },
    floor: [
      [west, -half],
      [east, -half],
      [east, half],
      [west, half],
    ],
    height: shape.height,
    ceiling: shape.ceiling(length, west),
    finishes: shape.finishes,
    fittings: [...shape.fittings],
    exposure: shape.exposure,
    fill: shape.fill,
    sound: { synth: 'hush', level: 0.15 },
  };
}

/** Benches stand where nobody has to stand to see something. */
function furnish(hall: Hall, room: Room, shape: TemplateShape): void {
  const xs = room.floor.map(([x]) => x);
  const west = Math.min(...xs);
  const standing = hall.exhibits
    .filter((exhibit) => exhibit.room === room.id)
    .map((exhibit) => defaultViewpoint(hall, exhibit).floor);
  if (room.id === hall.entrance.room) standing.push(hall.entrance.viewpoint.floor);
  for (const z of shape.benches) {
    room.fittings.push(...placeBench(west, Math.max(...xs) - west, z, standing));
  }
}

function doorBetween(index: number, depth: number): Door {
  return {
    id: `door-${index}`,
    from: { room: `room-${index}`, wall: 1, at: depth / 2 },
    to: { room: `room-${index + 1}`, wall: 3 },
    ...door,
  };
}

/** In the wall one came through: the way back to the lobby. */
function wayBack({ depth }: TemplateShape): Exhibit {
  return {
    id: 'way-back',
    kind: 'portal',
    room: 'room-1',
    anchor: { wall: 3, at: depth / 2, height: 1.3 },
    size: [1.4, 2.2],
    title: { 'zh-CN': '回到序厅' },
    target: 'lobby',
  };
}

function manifestOf(draft: Draft, { owner }: ProposalContext): Manifest {
  const pictures = draft.items.filter((item) => item.kind === 'picture');
  const credits = pictures
    .filter(({ author, licence }) => author.trim() && licence.trim())
    .map((picture): Credit => ({
      path: picture.media,
      title: { 'zh-CN': picture.title.trim() || '未命名' },
      author: picture.author.trim(),
      licence: picture.licence.trim(),
    }));
  return {
    format: 'exhibition/1',
    schema: 2,
    id: draft.id,
    version: `1.${draft.revision}.0`,
    title: { 'zh-CN': draft.title.trim() || '未命名' },
    summary: { 'zh-CN': draft.summary.trim() || draft.title.trim() || '未命名' },
    languages: ['zh-CN'],
    minutes: Math.max(3, Math.min(240, Math.ceil(draft.items.length * 0.8))),
    owner,
    credits,
    ...(pictures[0] ? { cover: pictures[0].media } : {}),
    budgets: { draws: 100, triangles: 300_000, textureMB: 128 },
  };
}

/** The main tour: every item in its order. */
function tourOf(draft: Draft, hall: Hall): Documents['tours'] {
  const exhibits = new Map(hall.exhibits.map((exhibit) => [exhibit.id, exhibit]));
  const steps = draft.items.flatMap(({ id }): Step[] => {
    const exhibit = exhibits.get(id);
    if (!exhibit) return [];
    return [
      {
        id: `step-${id}`,
        room: exhibit.room,
        exhibit: id,
        viewpoint: defaultViewpoint(hall, exhibit),
        title: exhibit.title,
        text: exhibit.text ?? exhibit.title,
      },
    ];
  });
  if (steps.length === 0) return { schema: 2, tours: [] };
  const minutes = Math.max(3, Math.min(240, Math.ceil(draft.items.length * 0.8)));
  const tour = { id: 'main', title: { 'zh-CN': '主要导览' }, minutes, main: true, steps };
  return { schema: 2, tours: [tour] };
}
