import type { HostEvent } from '#model/host-api/events.ts';
import type { ExhibitionShelf } from '../exhibitions/exhibition-shelf.ts';
import type { Uploads } from '../exhibitions/uploads.ts';
import type { LanDesk } from '../lan/lan-desk.ts';
import type { BridgedLines } from '../live/bridged-lines.ts';
import type { BranchDesk } from '../relay/branch-desk.ts';
import type { RoomDoor } from '../live/room-door.ts';
import type { RoomDesk } from '../live/room-desk.ts';
import type { RecordingDesk } from '../recordings/recording-desk.ts';
import type { SettingsBook } from '../settings/settings-book.ts';
import type { StaffPin } from '../staff/staff-pin.ts';
import type { StoreKeeper } from '../store/store-keeper.ts';
import type { StudioDesk } from '../studio/studio-desk.ts';
import type { SyncEngine } from '../sync/sync-engine.ts';
import type { VisitDesk } from '../visits/visit-desk.ts';

/** What the handlers work with. */
export interface Services {
  version: string;
  shell: 'electron' | 'served';
  /** Milliseconds since 1970. */
  now: () => number;
  keeper: StoreKeeper;
  settings: SettingsBook;
  pin: StaffPin;
  visits: VisitDesk;
  shelf: ExhibitionShelf;
  uploads: Uploads;
  studio: StudioDesk;
  sync: SyncEngine;
  lan: LanDesk;
  room: RoomDesk;
  lines: BridgedLines;
  door: RoomDoor;
  recordings: RecordingDesk;
  branches: BranchDesk;
  emit: (event: HostEvent) => void;
}
