import { useEffect, useState } from 'react';

/** Milliseconds that buttons stay after the mouse last moved. */
const stay = 4000;

/** Whether the mouse is in use just now. */
export function useMouse(): boolean {
  const [moving, setMoving] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const move = () => {
      setMoving(true);
      clearTimeout(timer);
      timer = setTimeout(() => setMoving(false), stay);
    };
    addEventListener('pointermove', move);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', move);
    };
  }, []);
  return moving;
}
