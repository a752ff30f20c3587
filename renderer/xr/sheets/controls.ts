import type { Tour } from '#model/format/tours.ts';
import type { RunningTour } from '../../tour/tour-controller.ts';
import type { HeadsetSettings } from '../headset-settings.ts';
import type { Posture } from '../eye-level.ts';
import type { Sheet } from './sheet.ts';

/** What the menu and its like may do to the visit. */
export interface HeadsetControls {
  settings: HeadsetSettings;
  tours: readonly Tour[];
  running: () => RunningTour | null;
  startTour: (tour: Tour) => void;
  stopTour: () => void;
  minutes: () => number;
  show: (sheet: Sheet) => void;
  /** Brings what the guide asks before the visitor again. */
  recall: () => void;
  recentre: () => void;
  setPosture: (posture: Posture) => void;
  nextVisitor: () => void;
  end: () => void;
  /** What the organisation adds to the safety notice; empty for nothing. */
  notice: string;
}
