import { useEffect } from 'react';
import { useForAWhile } from '../ui/use-for-a-while.ts';

/** Milliseconds that buttons stay after the mouse last moved. */
const stay = 4000;

/** Whether the mouse is in use just now. */
export function useMouse(): boolean {
  const [moving, move] = useForAWhile(stay);
  useEffect(() => {
    addEventListener('pointermove', move);
    return () => removeEventListener('pointermove', move);
  }, [move]);
  return moving;
}
