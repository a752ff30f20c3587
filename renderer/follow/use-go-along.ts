import { useEffect, useEffectEvent, useRef } from 'react';
import { useStore } from 'zustand';
import type { LivePose } from '#model/live/live-messages.ts';
import type { RoomScene } from '#model/live/room-messages.ts';
import { useHall } from '../app/hall/hall-context.ts';
import { followGently } from '../live/follow-gently.ts';
import { followGuide } from '../live/follow-guide.ts';
import type { RoomClient } from '../live/room-client.ts';
import { useLedSteps } from '../live/use-led-steps.ts';
import { roomAt } from '../sim/room-at.ts';
import type { TourHandle } from '../tour/use-tour.ts';
import { wornHeadset } from '../xr/worn-headset.ts';

interface GoAlong {
  room: RoomClient;
  scene: RoomScene | null;
  away: boolean;
  tour: TourHandle;
  /** The visitor looks round by themselves from now on, or comes back. */
  lookRound: (round: boolean) => void;
}

const nothing = { tour: null, step: null, page: null };

/**
 * Takes the visitor along: to steps, and wherever the guide walks. Whoever touches a key or begins a tour looks
 * round by themselves, and comes back when they want to or are called.
 */
export function useGoAlong({ room, scene, away, tour, lookRound }: GoAlong): void {
  const { engine, store, documents, calm } = useHall();
  const worn = useStore(wornHeadset, ({ visit }) => visit !== null);
  /** Where the guide walked to since the last step. */
  const walked = useRef<LivePose>(undefined);
  const taken = away ? null : engine;
  const { tour: told, step, page } = scene ?? nothing;
  useEffect(() => {
    walked.current = undefined;
  }, [told, step, page?.exhibit]);
  useEffect(
    () =>
      room.onPose((pose) => {
        walked.current = pose;
      }),
    [room],
  );
  useLedSteps(documents, taken, store, scene ?? nothing);
  useEffect(() => {
    const pose = walked.current;
    if (!taken || !pose) return;
    const [x, z, heading, pitch] = pose;
    const there = roomAt(taken.walker.map, x, z, store.getState().room);
    const viewpoint = { floor: [x, z] as [number, number], heading, pitch };
    store.getState().travel({ room: there, viewpoint, manner: 'walk' });
  }, [taken, store]);
  useEffect(() => {
    if (!taken) return undefined;
    const stop = (calm || worn ? followGently : followGuide)(room, taken, store);
    return () => {
      stop();
      taken.walker.led = null;
    };
  }, [room, taken, store, calm, worn]);

  const leaveGuide = useEffectEvent(() => {
    if (!away) lookRound(true);
  });
  const comeBack = useEffectEvent(() => lookRound(false));
  const sayAgain = useEffectEvent(() => room.say({ kind: 'away', away }));
  useEffect(
    () =>
      store.subscribe((now, before) => {
        if (now.inputs !== before.inputs) leaveGuide();
      }),
    [store],
  );
  const touring = tour.running !== null;
  useEffect(() => {
    if (touring) leaveGuide();
  }, [touring]);
  useEffect(
    () =>
      room.onMoment((moment) => {
        if (moment.kind === 'called-back') comeBack();
        // The room may have missed it while the connection was lost, or been started anew.
        else if (moment.kind === 'there') sayAgain();
      }),
    [room],
  );
}
