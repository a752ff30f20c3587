import { useState } from 'react';
import type { RoomView } from '../live/room-view.ts';

/** What the room shows; while it is frozen, what it showed before. */
export function useFrozen(scene: RoomView['scene']): RoomView['scene'] {
  const [kept, setKept] = useState(scene);
  const shown = scene?.screen === 'frozen' && kept ? kept : scene;
  if (shown !== kept) setKept(shown);
  return shown;
}
