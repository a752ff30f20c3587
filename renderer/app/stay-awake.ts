import { createStore } from 'zustand/vanilla';

/** How many things go on by themselves that somebody sits and watches, such as a tour. */
export const awake = createStore<{ reasons: number }>()(() => ({ reasons: 0 }));

/** Nobody is logged out for idleness until the returned function is called. */
export function stayAwake(): () => void {
  awake.setState(({ reasons }) => ({ reasons: reasons + 1 }));
  let over = false;
  return () => {
    if (over) return;
    over = true;
    awake.setState(({ reasons }) => ({ reasons: reasons - 1 }));
  };
}
