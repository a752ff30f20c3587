import type { Step } from '#model/format/tours.ts';
import type { HallStore, Journey } from '../hall/hall-store.ts';

/** Milliseconds without input after which a visitor who looked round is brought back. */
const patience = 8000;

interface EscortListeners {
  /** The visitor has come to the step that they were taken to. */
  onArrived: () => void;
  onLookingRound: (lookingRound: boolean) => void;
  /** Whether somebody who looks round is wanted at the step. */
  mayBringBack: () => boolean;
}

/**
 * Takes a visitor from step to step. A visitor may stop on the way, turn, walk off: left in peace while they do,
 * they are brought back to the step after a while.
 */
export function escortVisitor(
  hall: HallStore,
  manner: Journey['manner'],
  listeners: EscortListeners,
) {
  let step: Step | undefined;
  /** The journey under way that this escort asked for, and whether it is the first to its step. */
  let asked: { journey: Journey; first: boolean } | undefined;
  /** The first journey to the step was broken off. */
  let unfinished = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const go = (to: Step, first: boolean) => {
    clearTimeout(timer);
    const journey: Journey = { viewpoint: to.viewpoint, room: to.room, manner };
    asked = { journey, first };
    unfinished = false;
    hall.getState().travel(journey);
  };
  const waitForQuiet = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { steering, journey } = hall.getState();
      if (steering || journey) waitForQuiet();
      else if (step && listeners.mayBringBack()) go(step, unfinished);
    }, patience);
  };
  const lookRound = () => {
    if (!step || !listeners.mayBringBack()) return;
    listeners.onLookingRound(true);
    waitForQuiet();
  };

  const unwatch = hall.subscribe((now, before) => {
    const touched = now.inputs !== before.inputs;
    if (asked && before.journey === asked.journey && now.journey !== asked.journey) {
      const { first } = asked;
      asked = undefined;
      if (now.journey === null && !touched) {
        listeners.onLookingRound(false);
        if (first) listeners.onArrived();
        return;
      }
      unfinished = first;
      lookRound();
    } else if (touched) lookRound();
  });

  return {
    /** Takes the visitor to a step. */
    take: (to: Step): void => {
      step = to;
      go(to, true);
    },
    /** Takes somebody who is at the step, or was, before it again. */
    bringBack: (to: Step): void => {
      step = to;
      go(to, false);
    },
    /** Leaves the visitor where they are. */
    leave: (): void => {
      clearTimeout(timer);
      listeners.onLookingRound(false);
      step = undefined;
      const under = asked;
      asked = undefined;
      const { journey, set } = hall.getState();
      if (under && journey === under.journey) set({ journey: null });
    },
    stop: (): void => {
      clearTimeout(timer);
      unwatch();
    },
  };
}
