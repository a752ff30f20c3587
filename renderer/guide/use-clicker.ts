import { useEffect } from 'react';
import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import type { RoomClient } from '../live/room-client.ts';
import type { RoomView } from '../live/room-view.ts';
import { stepMessage, tourPlace } from './tour-place.ts';

/**
 * The keys that a clicker has: Page Up and Down, B for black, F5 to begin.
 *
 * @param begin what F5 does
 */
export function useClicker(
  room: RoomClient,
  { tours }: ExhibitionDocuments,
  scene: RoomView['scene'],
  begin: () => void,
): void {
  useEffect(() => {
    // What the presses so far lead to: the next may come before the room has answered the last.
    const aim = scene && { tour: scene.tour, step: scene.step, screen: scene.screen };
    const press = (event: KeyboardEvent) => {
      if (!aim || isTyping(event.target)) return;
      const by = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : undefined;
      if (by !== undefined) {
        const message = stepMessage(tourPlace(tours.tours, aim), by);
        if (message) {
          aim.tour = message.tour;
          aim.step = message.step;
          room.say(message);
        }
      } else if (event.key === 'b' || event.key === 'B') {
        aim.screen = aim.screen === 'black' ? 'hall' : 'black';
        room.say({ kind: 'screen', screen: aim.screen });
      } else if (event.key === 'F5') begin();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [room, tours, scene, begin]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea');
}
