import type { LocalText } from '../language.ts';
import type { DeviceCommand } from './devices.ts';
import type { RoomMessage } from '../live/room-messages.ts';

/** What the host tells its pages without being asked. One map types both transports. */
export interface HostEvents {
  /** The list of installed exhibitions, or one of them, changed. */
  'exhibitions.changed': { exhibition?: string };
  'settings.changed': Record<string, never>;
  /** Staff rights were given or put away. */
  'staff.changed': { unlocked: boolean };
  /** What waits, was sent or was refused changed; ask `sync.status`. */
  'sync.changed': Record<string, never>;
  /** Sharing, a device that waits, the list of devices or where one is: ask `lan.*`. */
  'lan.changed': Record<string, never>;
  /** To one device alone: what somebody at the host wants it to do. */
  'device.command': DeviceCommand;
  /** To devices: the numbers that can be picked now. */
  'device.numbers': { numbers: number[] };
  /** The activity room was opened or closed: ask `room.status`. */
  'room.changed': Record<string, never>;
  /** The connection with other branches: ask `branches.status`. */
  'branches.changed': Record<string, never>;
  /** To the one who entered by `room.enter`; `ended` holds a close code of the live room. */
  'room.told': { line: string; message: RoomMessage } | { line: string; ended: number };
  /** Long work: 0-1 and what it is doing; `done` ends it. */
  'work.progress': {
    work: string;
    share: number;
    text: LocalText;
    secondsLeft?: number;
    done?: boolean;
  };
}
export type HostEventName = keyof HostEvents;
export type HostEvent = {
  [Name in HostEventName]: { name: Name; data: HostEvents[Name] };
}[HostEventName];
