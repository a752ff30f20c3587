import { createStore } from 'zustand/vanilla';
import { poseOnTrack } from '#model/live/pose-track.ts';
import type { Recorded } from '#model/live/recording.ts';
import type { HallEngine } from '../hall/hall-engine.ts';
import type { HallStore } from '../hall/hall-store.ts';
import type { LightSpot } from '../live/light-spot.ts';
import { poseAt, viewpointOf, wrapAngle } from '../sim/pose.ts';
import { roomAt } from '../sim/room-at.ts';
import type { ReplayVoice } from './replay-sound.ts';

/** Milliseconds without input after which somebody who looked round is brought back. */
const patience = 8000;
/** Farther away than this, metres, one is taken there through the dark instead of drawn along. */
const near = 2.5;
/** Seconds that the guide has stood before a visitor whom motion makes unwell is taken there. */
const standing = 1;

interface ReplayState {
  playing: boolean;
  /** Seconds; told a few times a second. */
  time: number;
  speed: number;
  /** The visitor looks round by themselves. */
  away: boolean;
}

interface ReplayOptions {
  recorded: Recorded;
  /** Seconds. */
  end: number;
  engine: HallEngine;
  hall: HallStore;
  spot: LightSpot;
  voice: ReplayVoice | null;
  /** No motion by itself: the visitor is taken to where the guide stands still, through the dark. */
  calm: boolean;
}

/** A replay under way. */
export type Replay = ReturnType<typeof startReplay>;

/** Leads a visitor through the hall as the guide went, with the guide's voice and light. */
export function startReplay(options: ReplayOptions) {
  const { recorded, end, engine, hall, spot, voice, calm } = options;
  const view = createStore<ReplayState>()(() => ({
    playing: false,
    time: 0,
    speed: 1,
    away: false,
  }));
  const { track, marks } = recorded;
  const points = marks.filter((mark) => mark.kind === 'point');
  const guide = poseAt({ floor: [0, 0], heading: 0 });
  let time = 0;
  let told = 0;
  let before: number | undefined;
  let lit: unknown;
  let frame = 0;
  let backTimer: ReturnType<typeof setTimeout> | undefined;

  let stood = 0;

  const place = () => poseOnTrack(track, time * 1000, guide);
  /** Takes the visitor to the guide where that is far or elsewhere; drawing along does the rest. */
  const catchUp = () => {
    const { pose, map } = engine.walker;
    const { room } = hall.getState();
    const there = roomAt(map, guide.x, guide.z, room);
    if (!calm) engine.walker.led = guide;
    if (!calm && there === room && Math.hypot(pose.x - guide.x, pose.z - guide.z) < near) return;
    hall.getState().travel({ viewpoint: viewpointOf(guide), room: there, manner: 'fade' });
  };
  const draw = () => {
    const { pose } = engine.walker;
    const far = Math.hypot(pose.x - guide.x, pose.z - guide.z);
    const turned = Math.abs(wrapAngle(pose.heading - guide.heading));
    if (calm ? stood > standing && (far > 0.4 || turned > 0.25) : far > near * 2) catchUp();
    engine.redraw();
  };
  const light = () => {
    const at = points.findLast((mark) => mark.at <= time * 1000)?.to ?? null;
    if (at !== lit) spot.show(at);
    lit = at;
  };
  const tell = () => {
    told = time;
    view.setState({ time });
  };
  const step = (now: number) => {
    frame = requestAnimationFrame(step);
    const { playing, speed, away } = view.getState();
    const passed = before === undefined ? 0 : (now - before) / 1000;
    before = now;
    // On the way to where the guide is the guide waits.
    const travelling = hall.getState().journey !== null && !away;
    const goesOn = playing && !travelling;
    voice?.follow(time, goesOn, speed);
    if (!goesOn) return;
    time = Math.min(end, time + passed * speed);
    const { x, z, heading } = guide;
    place();
    const still =
      Math.hypot(guide.x - x, guide.z - z) < 0.02 && Math.abs(guide.heading - heading) < 0.02;
    stood = still ? stood + passed : 0;
    if (!away) draw();
    light();
    if (Math.abs(time - told) >= 0.25) tell();
    if (time >= end) pause();
  };
  const pause = () => {
    view.setState({ playing: false, time });
    voice?.follow(time, false, view.getState().speed);
  };
  const rejoin = () => {
    clearTimeout(backTimer);
    view.setState({ away: false });
    place();
    catchUp();
    engine.redraw();
  };
  const lookRound = () => {
    engine.walker.led = null;
    view.setState({ away: true });
    const wait = () => {
      clearTimeout(backTimer);
      backTimer = setTimeout(() => {
        const { steering, journey } = hall.getState();
        if (steering || journey || !view.getState().playing) wait();
        else rejoin();
      }, patience);
    };
    wait();
  };
  const hide = () => {
    if (document.visibilityState === 'hidden') pause();
  };
  const unwatch = hall.subscribe((now, last) => {
    if (now.inputs !== last.inputs) lookRound();
  });
  document.addEventListener('visibilitychange', hide);
  frame = requestAnimationFrame(step);
  place();
  if (!calm) engine.walker.led = guide;
  return {
    view,
    play: () => {
      if (time >= end) time = 0;
      view.setState({ playing: true, time });
      rejoin();
    },
    pause,
    rejoin,
    setSpeed: (speed: number) => view.setState({ speed }),
    /** Goes to a place in the recording, seconds. */
    seek: (to: number) => {
      time = Math.max(0, Math.min(end, to));
      tell();
      rejoin();
      light();
    },
    stop: () => {
      cancelAnimationFrame(frame);
      clearTimeout(backTimer);
      unwatch();
      document.removeEventListener('visibilitychange', hide);
      engine.walker.led = null;
      voice?.close();
    },
  };
}
