import type { WebGLRenderer } from 'three';
import type { HallStore } from './hall-store.ts';
import type { HallEngine } from './hall-engine.ts';

/** What tests and the bench may read; only there with `?probe` in the page's address, and only to read. */
export interface HallFigures {
  phase: string;
  room: string;
  /** Of the last frame, all passes. */
  draws: number;
  triangles: number;
  textureMB: number;
  textures: number;
  geometries: number;
  frames: number;
  /** Milliseconds of our own work in each of the last frames, oldest first. */
  frameTimes: number[];
  pose: { x: number; z: number; heading: number; pitch: number };
}

export interface HallProbe {
  /** Before a frame: what the one before it drew. */
  count: (info: WebGLRenderer['info']) => void;
  /** Milliseconds that our own part of a frame took. */
  spent: (milliseconds: number) => void;
  dispose: () => void;
}

declare global {
  interface Window {
    __xunzhan?: { hall: () => HallFigures };
  }
}

const remembered = 240;

/** Puts the probe on the window where the address asks for it. */
export function openProbe(engine: HallEngine, store: HallStore): HallProbe | undefined {
  if (!new URLSearchParams(location.search).has('probe')) return undefined;
  const times: number[] = [];
  let frames = 0;
  const last = { draws: 0, triangles: 0, textures: 0, geometries: 0 };
  window.__xunzhan = {
    hall: () => {
      const { phase, room } = store.getState();
      const { x, z, heading, pitch } = engine.walker.pose;
      return {
        phase,
        room,
        ...last,
        textureMB: engine.textureBytes() / 1e6,
        frames,
        frameTimes: [...times],
        pose: { x, z, heading, pitch },
      };
    },
  };
  return {
    count: ({ render, memory }) => {
      last.draws = render.calls;
      last.triangles = render.triangles;
      last.textures = memory.textures;
      last.geometries = memory.geometries;
    },
    spent: (milliseconds) => {
      frames += 1;
      times.push(milliseconds);
      if (times.length > remembered) times.shift();
    },
    dispose: () => {
      delete window.__xunzhan;
    },
  };
}
