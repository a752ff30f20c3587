import { useEffect, useEffectEvent } from 'react';
import type { RoomClient } from '../live/room-client.ts';
import { goingAlong } from './going-along.ts';

interface Shown {
  room: RoomClient;
  away: boolean;
  hand: boolean;
  caption: string;
  lookRound: (round: boolean) => void;
  raiseHand: (up: boolean) => void;
  leave: () => void;
}

/** Tells the headset's menu how the visitor stands to the guide, and does what is chosen there. */
export function useShowInHeadset(shown: Shown): void {
  const { room, away, hand, caption } = shown;
  const lookRound = useEffectEvent(shown.lookRound);
  const raiseHand = useEffectEvent(shown.raiseHand);
  const leave = useEffectEvent(shown.leave);
  useEffect(() => {
    goingAlong.setState({
      state: away ? 'away' : 'going',
      room,
      hand,
      caption,
      go: () => lookRound(false),
      lookRound: () => lookRound(true),
      leave: () => leave(),
      raiseHand: (up) => raiseHand(up),
    });
  }, [room, away, hand, caption]);
}
