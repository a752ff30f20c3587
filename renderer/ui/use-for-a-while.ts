import { useCallback, useEffect, useRef, useState } from 'react';

/** Something that is so for `milliseconds` after it was last begun, and how it is begun. */
export function useForAWhile(milliseconds: number): [boolean, () => void] {
  const [on, setOn] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const begin = useCallback(() => {
    setOn(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOn(false), milliseconds);
  }, [milliseconds]);
  return [on, begin];
}
