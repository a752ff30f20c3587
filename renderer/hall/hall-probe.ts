import type { WebGLRenderer } from 'three';
import type { Target } from '../sim/target.ts';
import type { HallStore } from './hall-store.ts';
import type { HallEngine } from './hall-engine.ts';
import { textureBytes } from './texture-bytes.ts';
import type { HeadsetFigures } from '../xr/headset-probe.ts';

/** What tests and the bench may read; only there with `?probe` in the page's address, and only to read. */
interface HallFigures {
  phase: string;
  room: string;
  /** Of the last frame, all passes. */
  draws: number;
  triangles: number;
  textureMB: number;
  textures: number;
  geometries: number;
  frames: number;
  /** When the first room stood complete on the screen, milliseconds since the page began to load. */
  firstPicture: number | null;
  /** Milliseconds of our own work in each of the last frames, oldest first. */
  frameTimes: number[];
  pose: { x: number; z: number; heading: number; pitch: number };
  /** Parts of exhibits that live, and the films and recordings that they hold open. */
  live: { parts: number; players: number };
  /** Rooms in reach, and whether they are drawn yet. */
  rooms: { id: string; ready: boolean }[];
  /** What can be pointed at. */
  targets: readonly Pick<Target, 'exhibit' | 'centre'>[];
}

export interface HallProbe {
  /** Reads the figures of this renderer; they are reset before each frame. */
  watch: (info: WebGLRenderer['info']) => void;
  /** Milliseconds that our own part of a frame took. */
  spent: (milliseconds: number) => void;
  dispose: () => void;
}

declare global {
  interface Window {
    __xunzhan?: { hall: () => HallFigures; headset?: () => HeadsetFigures };
  }
}

const remembered = 240;

/** Puts the probe on the window where the address asks for it. */
export function openProbe(engine: HallEngine, store: HallStore): HallProbe | undefined {
  if (!new URLSearchParams(location.search).has('probe')) return undefined;
  const times: number[] = [];
  let frames = 0;
  let firstPicture: number | null = null;
  let info: WebGLRenderer['info'] | undefined;
  window.__xunzhan = {
    hall: () => {
      const { phase, room } = store.getState();
      const { x, z, heading, pitch } = engine.walker.pose;
      return {
        phase,
        room,
        draws: info?.render.calls ?? 0,
        triangles: info?.render.triangles ?? 0,
        textures: info?.memory.textures ?? 0,
        geometries: info?.memory.geometries ?? 0,
        textureMB: textureBytes(engine.scene) / 1e6,
        frames,
        firstPicture,
        frameTimes: [...times],
        pose: { x, z, heading, pitch },
        live: engine.live.figures(),
        rooms: engine.roomsInReach(),
        targets: engine.targets.map(({ exhibit, centre }) => ({ exhibit, centre })),
      };
    },
  };
  return {
    watch: (watched) => {
      info = watched;
    },
    spent: (milliseconds) => {
      frames += 1;
      if (firstPicture === null && store.getState().phase === 'ready') {
        firstPicture = performance.now();
        requestAnimationFrame(() => {
          firstPicture = performance.now();
        });
      }
      times.push(milliseconds);
      if (times.length > remembered) times.shift();
    },
    dispose: () => {
      delete window.__xunzhan;
    },
  };
}
