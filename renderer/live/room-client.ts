import { createStore, type StoreApi } from 'zustand/vanilla';
import { closeCodes, heartbeat } from '#model/live/limits.ts';
import type { LiveMessage, LivePose } from '#model/live/live-messages.ts';
import type { RoomMessage } from '#model/live/room-messages.ts';
import type { Answer } from '#model/quizzes/answer.ts';
import { pageId } from './page-id.ts';
import type { AskedRole, OpenRoomLine, RoomLine } from './room-line.ts';
import { firstView, hear, type RoomView } from './room-view.ts';

/** Milliseconds: the first wait after a lost connection, and the longest. */
const firstWait = 500;
const longestWait = 10_000;
/** Heartbeats without a sign of the host after which the connection counts as lost. */
const missedBeats = 3;

/** A page's part in the live room. Losing the connection loses nothing that is on the screen. */
export interface RoomClient {
  view: StoreApi<RoomView>;
  say: (message: LiveMessage) => void;
  /** Keeps what is chosen as an answer, and not said yet. */
  choose: (round: number, answer: Answer | null) => void;
  /** Says an answer again after every reconnection until the host has it on its disk. */
  answer: (round: number, answer: Answer) => void;
  /** The guide's pose, each time it comes; it is no part of the view. Returns the function that stops listening. */
  onPose: (listener: (pose: LivePose) => void) => () => void;
  /** What concerns this moment alone: signals of voice and picture, a call back, each connection that stands anew. */
  onMoment: (listener: (moment: RoomMoment) => void) => () => void;
  close: () => void;
}

/** What a room tells that is no part of what it shows. */
type RoomMoment = Extract<RoomMessage, { kind: 'signal' | 'called-back' }> | { kind: 'there' };

/** Gets leave to come in from a room that refused it; false where there is none. */
export type AskAgain = () => Promise<boolean>;

/** Joins the room, and comes back by itself when the connection was lost. */
export function joinRoom(
  open: OpenRoomLine,
  role: AskedRole,
  askAgain: AskAgain = () => Promise.resolve(false),
): RoomClient {
  const page = pageId(role);
  const view = createStore<RoomView>()(() => firstView);
  const poses = new Set<(pose: LivePose) => void>();
  const moments = new Set<(moment: RoomMoment) => void>();
  const happen = (moment: RoomMoment) => moments.forEach((listener) => listener(moment));
  let line: RoomLine | undefined;
  let wait = firstWait;
  let silent = 0;
  let unsure: Extract<LiveMessage, { kind: 'answer' }> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let asked = false;
  let over = false;

  const connect = () => {
    silent = 0;
    const opened = open(role, page, {
      onMessage: (message) => {
        silent = 0;
        const heard = hear(view.getState(), message, performance.now());
        if (heard.pose) for (const listener of poses) listener(heard.pose);
        if (heard.view !== view.getState()) view.setState(heard.view, true);
        if (heard.missed) opened.say({ kind: 'catch-up' });
        if (message.kind === 'answer' && message.round === unsure?.round) unsure = undefined;
        if (message.kind === 'signal' || message.kind === 'called-back') happen(message);
        if (message.kind === 'snapshot') {
          wait = firstWait;
          asked = false;
          if (unsure) opened.say(unsure);
          happen({ kind: 'there' });
        }
      },
      onEnd: (code) => {
        if (line === opened) lost(code);
      },
    });
    line = opened;
  };
  const lost = (code: number) => {
    line = undefined;
    if (code === closeCodes.ended) return view.setState({ connection: 'ended' });
    if (code === closeCodes.refused && !asked) return void askOnce();
    if (code === closeCodes.refused || code === closeCodes.cut || code === closeCodes.replaced)
      return view.setState({ connection: 'refused' });
    view.setState({ connection: 'lost' });
    again = setTimeout(connect, wait * (0.5 + Math.random()));
    wait = Math.min(longestWait, wait * 2);
  };
  /** What is shown stays meanwhile. */
  const askOnce = async () => {
    asked = true;
    if (view.getState().scene) view.setState({ connection: 'lost' });
    const may = await askAgain().catch(() => false);
    if (over) return;
    if (may) connect();
    else view.setState({ connection: 'refused' });
  };
  const beat = setInterval(() => {
    if (!line) return;
    silent += 1;
    if (silent <= missedBeats) return line.say({ kind: 'heartbeat' });
    const old = line;
    lost(0);
    old.close();
  }, heartbeat);
  connect();
  return {
    view,
    say: (message) => line?.say(message),
    choose: (round, answer) => view.setState({ draft: { round, answer } }),
    answer: (round, answer) => {
      unsure = { kind: 'answer', round, answer };
      const given = new Map(view.getState().given).set(round, answer);
      view.setState({ answer: { round, outcome: 'sending' }, given });
      line?.say(unsure);
    },
    onPose: (listener) => {
      poses.add(listener);
      return () => {
        poses.delete(listener);
      };
    },
    onMoment: (listener) => {
      moments.add(listener);
      return () => {
        moments.delete(listener);
      };
    },
    close: () => {
      clearInterval(beat);
      clearTimeout(again);
      over = true;
      const old = line;
      line = undefined;
      old?.close();
    },
  };
}
