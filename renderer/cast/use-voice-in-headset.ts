import { useEffect } from 'react';
import { useStore } from 'zustand';
import { goingAlong, type GuideVoice } from '../follow/going-along.ts';
import { guideSound, setGuideSound } from './guide-sound.ts';
import type { RunningListen } from './run-listen.ts';

const acts = {
  listen: () => setGuideSound({ listen: true, muted: false }),
  mute: () => setGuideSound({ muted: true }),
  leave: () => setGuideSound({ listen: false }),
};

/** Tells the headset's menu how the guide's voice is heard, and does what is chosen there: the page goes on playing. */
export function useVoiceInHeadset(run: RunningListen, onAir: boolean): void {
  const { phase } = useStore(run.view);
  const muted = useStore(guideSound, (sound) => sound.muted);
  const state = stateOf(phase, onAir);
  useEffect(() => {
    goingAlong.setState({ voice: state && { state, muted, ...acts } });
    return () => goingAlong.setState({ voice: null });
  }, [state, muted]);
}

function stateOf(
  phase: ReturnType<RunningListen['view']['getState']>['phase'],
  onAir: boolean,
): GuideVoice['state'] | null {
  if (phase === 'off') return onAir ? 'offered' : null;
  return phase === 'hearing' ? 'hearing' : 'trying';
}
