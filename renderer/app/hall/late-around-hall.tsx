import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { commonTexts } from '../../i18n/common-texts.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { BrokenPart } from '../broken-part.tsx';
import type { AroundHallProps } from './around-hall.tsx';

/** Milliseconds after the first picture, which goes before all else. */
const pause = 400;

/** Once fetched it is there at once, in every hall. */
let fetched: ComponentType<AroundHallProps> | undefined;

interface LateAroundHallProps extends AroundHallProps {
  /** The hall stands complete on the screen. */
  ready: boolean;
  /** Something lies over the hall: nobody has come in yet, or another page is open. */
  covered: boolean;
}

/**
 * `AroundHall`, whose program is fetched while visitors say who they are. Whoever is faster is told to wait; where it
 * can't be had, the page says so.
 */
export function LateAroundHall({ ready, covered, ...props }: LateAroundHallProps) {
  const common = useTexts(commonTexts);
  const [failed, setFailed] = useState(false);
  const [Part, setPart] = useState(() => fetched);
  const needed = !covered;
  useEffect(() => {
    if (Part || (!ready && !needed)) return undefined;
    let wanted = true;
    const fetchNow = () => {
      import('./around-hall.tsx').then(
        ({ AroundHall }) => {
          fetched = AroundHall;
          if (wanted) setPart(() => AroundHall);
        },
        () => wanted && setFailed(true),
      );
    };
    const timer = setTimeout(fetchNow, needed ? 0 : pause);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [Part, ready, needed]);
  if (covered || !ready) return null;
  if (failed) return <BrokenPart />;
  if (Part) return <Part {...props} />;
  return (
    <p className="hud-notice" role="status">
      {common.loading}
    </p>
  );
}
