import { branchMethods } from './branches.ts';
import { castMethods } from './cast.ts';
import { boardMethods, deviceMethods } from './devices.ts';
import { exhibitionMethods } from './exhibitions.ts';
import { lanMethods } from './lan.ts';
import { learningMethods } from './learning.ts';
import type { Method } from './method.ts';
import { peopleMethods } from './people.ts';
import { recordingMethods } from './recordings.ts';
import { recordMethods } from './records.ts';
import { roomMethods } from './room.ts';
import { staffMethods } from './staff.ts';
import { studioMethods } from './studio.ts';
import { syncMethods } from './sync.ts';
import { visitMethods } from './visits.ts';

/** The whole host API. Every transport serves exactly this map. */
export const hostMethods = {
  ...staffMethods,
  ...peopleMethods,
  ...exhibitionMethods,
  ...visitMethods,
  ...recordMethods,
  ...syncMethods,
  ...learningMethods,
  ...lanMethods,
  ...boardMethods,
  ...deviceMethods,
  ...studioMethods,
  ...roomMethods,
  ...recordingMethods,
  ...branchMethods,
  ...castMethods,
} as const;

type HostMethods = typeof hostMethods;
export type MethodName = keyof HostMethods;
export type MethodInput<Name extends MethodName> =
  HostMethods[Name] extends Method<infer Input, infer _> ? Input : never;
export type MethodOutput<Name extends MethodName> =
  HostMethods[Name] extends Method<infer _, infer Output> ? Output : never;

export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(hostMethods, name);
}
