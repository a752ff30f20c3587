import { useEffect, useRef } from 'react';
import type { Point } from '#model/format/common.ts';
import type { HallEngine } from '../hall/hall-engine.ts';
import { hangLightSpot, type LightSpot } from './light-spot.ts';

/** Shows the guide's pointer of light in a hall that is there. */
export function useLightSpot(engine: HallEngine | null, at: Point | null): void {
  const spot = useRef<LightSpot>(undefined);
  useEffect(() => {
    if (!engine) return undefined;
    const hung = hangLightSpot(engine);
    spot.current = hung;
    return () => {
      spot.current = undefined;
      hung.dispose();
    };
  }, [engine]);
  useEffect(() => spot.current?.show(at), [engine, at]);
}
