import { parseKeptDisplay, type KeptDisplay } from '#model/displays/audience-place.ts';

const key = 'xunzhan-wall-display';

/** The display that was chosen for the picture on the wall on this machine. */
export function keptDisplay(): KeptDisplay | undefined {
  try {
    return parseKeptDisplay(localStorage.getItem(key) ?? '');
  } catch {
    return undefined;
  }
}

export function setKeptDisplay(kept: KeptDisplay): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // A browser without storage asks again next time.
  }
}
