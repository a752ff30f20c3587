import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Pose } from '../sim/pose.ts';

/** Less is standing still: metres and radians. */
const step = 0.02;

/** Moves a mark on a plan with the visitor, without React: it is written only when the visitor moves. */
export function useVisitorMark(pose: Pose): RefObject<SVGGElement | null> {
  const mark = useRef<SVGGElement>(null);
  useEffect(() => {
    let x = Infinity;
    let z = Infinity;
    let heading = Infinity;
    let frame = 0;
    const follow = () => {
      frame = requestAnimationFrame(follow);
      const moved = Math.abs(pose.x - x) + Math.abs(pose.z - z) + Math.abs(pose.heading - heading);
      if (moved < step) return;
      x = pose.x;
      z = pose.z;
      heading = pose.heading;
      const degrees = (-heading * 180) / Math.PI;
      mark.current?.setAttribute(
        'transform',
        `translate(${x.toFixed(2)} ${z.toFixed(2)}) rotate(${degrees.toFixed(1)})`,
      );
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [pose]);
  return mark;
}
