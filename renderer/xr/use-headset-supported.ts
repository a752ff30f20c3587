import { useEffect, useState } from 'react';

/** Whether this browser can show the hall in a headset; `navigator.xr` alone says nothing. */
export function useHeadsetSupported(): boolean {
  const [supported, setSupported] = useState(false);
  useEffect(() => {
    if (!('xr' in navigator) || !navigator.xr) return undefined;
    const { xr } = navigator;
    let wanted = true;
    const look = () =>
      void xr.isSessionSupported('immersive-vr').then(
        (yes) => (wanted ? setSupported(yes) : undefined),
        () => undefined,
      );
    look();
    // A headset may be connected while the page is open.
    xr.addEventListener('devicechange', look);
    return () => {
      wanted = false;
      xr.removeEventListener('devicechange', look);
    };
  }, []);
  return supported;
}
