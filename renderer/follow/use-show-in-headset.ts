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
  const act = useEffectEvent((what: 'go' | 'round' | 'leave' | 'raise' | 'lower') => {
    if (what === 'go' || what === 'round') shown.lookRound(what === 'round');
    else if (what === 'leave') shown.leave();
    else shown.raiseHand(what === 'raise');
  });
  useEffect(() => {
    goingAlong.setState({
      state: away ? 'away' : 'going',
      hand,
      caption,
      go: () => act('go'),
      lookRound: () => act('round'),
      leave: () => act('leave'),
      raiseHand: (up) => act(up ? 'raise' : 'lower'),
    });
  }, [away, hand, caption]);
}
