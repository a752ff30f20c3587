import { useEffect, useEffectEvent } from 'react';
import { goingAlong } from './going-along.ts';

interface Shown {
  away: boolean;
  hand: boolean;
  caption: string;
  lookRound: (round: boolean) => void;
  raiseHand: (up: boolean) => void;
  leave: () => void;
}

/** Tells the headset's menu how the visitor stands to the guide, and does what is chosen there. */
export function useShowInHeadset(shown: Shown): void {
  const { away, hand, caption } = shown;
  const lookRound = useEffectEvent(shown.lookRound);
  const raiseHand = useEffectEvent(shown.raiseHand);
  const leave = useEffectEvent(shown.leave);
  useEffect(() => {
    goingAlong.setState({
      state: away ? 'away' : 'going',
      hand,
      caption,
      go: () => lookRound(false),
      lookRound: () => lookRound(true),
      leave: () => leave(),
      raiseHand: (up) => raiseHand(up),
    });
  }, [away, hand, caption]);
}
