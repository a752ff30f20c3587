import { useEffect, useState } from 'react';
import { useMouse } from '../audience/use-mouse.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { wallTexts } from '../i18n/wall-texts.ts';
import { fullMode, isFull } from './is-full.ts';
import { toggleFullScreen, useWallPlace } from './use-wall-place.ts';

/** Keeps the window on its display, with a button for those who sit at it themselves; it comes with the mouse. */
export function WallFill() {
  const t = useTexts(wallTexts);
  const mouse = useMouse();
  const full = useFull();
  useWallPlace();
  if (full || !mouse) return null;
  return (
    <button type="button" className="audience-fill" onClick={toggleFullScreen}>
      {t.fillHere}
    </button>
  );
}

function useFull(): boolean {
  const [full, setFull] = useState(false);
  useEffect(() => {
    const mode = fullMode(window);
    const look = () => setFull(isFull(window));
    look();
    mode.addEventListener('change', look);
    document.addEventListener('fullscreenchange', look);
    return () => {
      mode.removeEventListener('change', look);
      document.removeEventListener('fullscreenchange', look);
    };
  }, []);
  return full;
}
