import { Cloud, Mountain } from 'lucide-react';
import { heightsTexts } from '../../i18n/heights-texts.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { useHall, useHallState } from './hall-context.ts';

/** In a room that lies high: changes one's mind about the depth. */
export function HeightsSwitch() {
  const t = useTexts(heightsTexts);
  const { documents, store } = useHall();
  const room = useHallState((state) => state.room);
  const heights = useHallState((state) => state.heights);
  const here = documents.hall.rooms.find(({ id }) => id === room);
  if (!here?.outdoors?.heights || heights === 'ask') return null;
  const open = heights === 'open';
  return (
    <div className="hud-heights">
      <Button
        icon={open ? Cloud : Mountain}
        onClick={() => store.getState().set({ heights: open ? 'calm' : 'open' })}
      >
        {open ? t.toCalm : t.toOpen}
      </Button>
    </div>
  );
}
