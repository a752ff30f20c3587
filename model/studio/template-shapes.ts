import type { Fitting } from '../fittings/registry.ts';
import type { Room } from '../format/room.ts';
import { hangAlong } from './hung.ts';
import type { Hung, Placed } from './hung.ts';
import type { Draft } from './draft.ts';

/** How the rooms of a template are built. Rooms follow each other along +x; one enters through wall 3, in the west. */
export interface TemplateShape {
  /** Metres. */
  depth: number;
  height: number;
  shortest: number;
  /** Items that hang in one room at most. */
  most: number;
  finishes: Room['finishes'];
  ceiling: (length: number, west: number) => Room['ceiling'];
  fittings: Fitting[];
  /** Distance of each bench from the room's long axis, metres; where along it, the hanging decides. */
  benches: number[];
  exposure: number;
  fill: Room['fill'];
  /** Hangs a room's things; `last` = no door in the east. Undefined when the room is too short for them. */
  hang: (things: readonly Hung[], length: number, last: boolean) => Placed[] | undefined;
}

const margin = 0.4;

/** A corridor: along both walls by turns, so that one never has to go back. */
const corridor: TemplateShape = {
  depth: 4.6,
  height: 3.4,
  shortest: 9,
  most: 14,
  finishes: {
    floor: 'timber-light',
    walls: 'paper',
    ceiling: { name: 'paper', tint: '#cfc6b6' },
    skirting: 'timber-dark',
    frames: 'timber-dark',
    byWall: { '1': 'plaster-warm' },
  },
  ceiling: () => ({ kind: 'flat' }),
  fittings: [
    { kind: 'track', wall: 0, kelvin: 3000 },
    { kind: 'track', wall: 2, kelvin: 3000 },
    { kind: 'accent', kelvin: 2950 },
  ],
  benches: [0],
  exposure: 1.1,
  fill: { level: 0.06, kelvin: 5200 },
  hang: (things, length) => {
    const run = (wall: number) => [{ wall, from: margin, to: length - margin }];
    const left = things.filter((_, index) => index % 2 === 0);
    // Wall 2 runs from east to west.
    const right = things.filter((_, index) => index % 2 === 1).toReversed();
    const onLeft = hangAlong(left, run(0), 0.5);
    const onRight = hangAlong(right, run(2), 0.5);
    return onLeft && onRight ? [...onLeft, ...onRight] : undefined;
  },
};

/** A grand room: high, with daylight from above, round it clockwise. */
const grandRoom: TemplateShape = {
  depth: 10,
  height: 5.4,
  shortest: 12,
  most: 18,
  finishes: {
    floor: 'terrazzo',
    walls: 'paper',
    ceiling: { name: 'paper', tint: '#d5cdbf' },
    skirting: 'timber-dark',
    frames: 'bronze',
    byWall: { '1': 'cinnabar' },
  },
  ceiling: (length, west) => ({
    kind: 'skylight',
    opening: [
      [west + length * 0.3, -1.4],
      [west + length * 0.7, -1.4],
      [west + length * 0.7, 1.4],
      [west + length * 0.3, 1.4],
    ],
    rise: 0.8,
    daylight: 0.8,
  }),
  fittings: [
    { kind: 'track', wall: 0, kelvin: 3100 },
    { kind: 'track', wall: 2, kelvin: 3100 },
    { kind: 'accent', kelvin: 3000 },
  ],
  benches: [-0.8, 0.8],
  exposure: 1.05,
  fill: { level: 0.07, kelvin: 5600 },
  hang: (things, length, last) => {
    const runs = [
      { wall: 0, from: margin, to: length - margin },
      ...(last ? [{ wall: 1, from: 1, to: 9 }] : []),
      { wall: 2, from: margin, to: length - margin },
    ];
    return hangAlong(things, runs, 0.8);
  },
};

export const templateShapes: Record<Draft['template'], TemplateShape> = {
  corridor,
  'grand-room': grandRoom,
};
