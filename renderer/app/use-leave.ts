import { useCallback } from 'react';
import { nextVisitor } from '../share/next-visitor.ts';
import { useEventQueue } from './event-queue-context.ts';
import { useHost } from './host-context.ts';
import { hostState } from './host-state.ts';
import { navigate } from './navigation.ts';
import { setVisitor } from './session.ts';

/** The visitor goes: at the host the entrance waits for the next, on a device the waiting room. */
export function useLeave(): () => void {
  const host = useHost();
  const queue = useEventQueue();
  return useCallback(() => {
    if (hostState.getState().status?.shell === 'device') void nextVisitor(host, queue);
    else setVisitor(null);
    navigate({ page: 'lobby' });
  }, [host, queue]);
}
