import { languages } from '#model/language.ts';
import type { Language } from '#model/language.ts';
import { createStore } from 'zustand/vanilla';

/** How this device shows things; a choice of whoever stands before it, kept on the device. */
export interface Preferences {
  /** Null: as the host is set. */
  language: Language | null;
  olderVisitors: boolean | null;
  /** Size of reading text. */
  textSize: TextSize;
  sound: boolean | null;
  /** No gliding: also when the system asks for less motion. */
  calm: boolean;
  /** The card on how to walk was put away. */
  helpSeen: boolean;
}

/** Percent of the ordinary reading size. */
export const textSizes = ['100', '150', '200'] as const;
type TextSize = (typeof textSizes)[number];

const key = 'xunzhan-preferences';
const first: Preferences = {
  language: null,
  olderVisitors: null,
  textSize: '100',
  sound: null,
  calm: false,
  helpSeen: false,
};

export const preferences = createStore<Preferences>()(() => ({ ...first, ...kept() }));

export function setPreferences(change: Partial<Preferences>): void {
  preferences.setState(change);
  try {
    localStorage.setItem(key, JSON.stringify(preferences.getState()));
  } catch {
    // A browser without storage forgets them when it closes; nothing else is lost.
  }
}

/** As on a device that nobody has used yet. */
export function resetPreferences(): void {
  preferences.setState(first);
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept either.
  }
}

function kept(): Partial<Preferences> {
  let read: unknown;
  try {
    read = JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return {};
  }
  if (typeof read !== 'object' || read === null) return {};
  const found: Partial<Preferences> = {};
  const fields = new Map<string, unknown>(Object.entries(read));
  const flag = (name: 'olderVisitors' | 'sound' | 'calm' | 'helpSeen') => {
    const value = fields.get(name);
    if (typeof value === 'boolean') found[name] = value;
  };
  flag('olderVisitors');
  flag('sound');
  flag('calm');
  flag('helpSeen');
  const language = languages.find((known) => known === fields.get('language'));
  if (language) found.language = language;
  const textSize = textSizes.find((known) => known === fields.get('textSize'));
  if (textSize) found.textSize = textSize;
  return found;
}
