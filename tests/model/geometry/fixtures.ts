import type { Exhibit } from '#model/exhibits/registry.ts';
import type { FloorPoint } from '#model/format/common.ts';
import type { Hall } from '#model/format/hall.ts';
import type { Door, Room } from '#model/format/room.ts';

/** A plain room on a floor polygon. */
export function roomOf(floor: FloorPoint[], more: Partial<Room> = {}): Room {
  return {
    id: 'room',
    title: { 'zh-CN': '展区' },
    floor,
    height: 3.6,
    ceiling: { kind: 'flat' },
    finishes: { floor: 'terrazzo', walls: 'paper', ceiling: 'paper' },
    fittings: [],
    ...more,
  };
}

export function hallOf(rooms: Room[], doors: Door[] = [], exhibits: Exhibit[] = []): Hall {
  return {
    schema: 2,
    entrance: { room: rooms[0]?.id ?? 'room', viewpoint: { floor: [0, 0], heading: 0 } },
    rooms,
    doors,
    exhibits,
  };
}

export function rectangle(x: number, z: number, width: number, depth: number): FloorPoint[] {
  return [
    [x, z],
    [x + width, z],
    [x + width, z + depth],
    [x, z + depth],
  ];
}

export const shapes: Record<string, FloorPoint[]> = {
  rectangle: rectangle(0, 0, 8, 6),
  'L shape': [
    [0, 0],
    [9, 0],
    [9, 4],
    [5, 4],
    [5, 8],
    [0, 8],
  ],
  octagon: Array.from({ length: 8 }, (_, index): FloorPoint => {
    const angle = (Math.PI * (2 * index + 1)) / 8;
    return [5 + 5 * Math.cos(angle), 5 + 5 * Math.sin(angle)];
  }),
  'with alcoves': [
    [0, 0],
    [10, 0],
    [10, 3],
    [8, 3],
    [8, 5],
    [10, 5],
    [10, 9],
    [6, 9],
    [5, 7],
    [3, 9],
    [0, 9],
  ],
};

/** Repeatable numbers 0-1. */
export function randoms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** A random polygon that is star-shaped about [0, 0], clockwise on the plan: convex and concave corners mixed. */
export function randomFloor(random: () => number): FloorPoint[] {
  const corners = 4 + Math.floor(random() * 8);
  return Array.from({ length: corners }, (_, index): FloorPoint => {
    const angle = (2 * Math.PI * (index + 0.15 + 0.7 * random())) / corners;
    const radius = 3 + 4 * random();
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}
