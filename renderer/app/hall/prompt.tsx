import { BookOpenText, DoorOpen } from 'lucide-react';
import { hallTexts } from '../../i18n/hall-texts.ts';
import { useLocalText, useTexts } from '../../i18n/use-texts.ts';
import { useHall, useHallState } from './hall-context.ts';

/** Before an exhibit: the one thing to do. */
export function Prompt() {
  const t = useTexts(hallTexts);
  const say = useLocalText();
  const { documents, store } = useHall();
  const near = useHallState((state) => (state.opened === null ? state.near : null));
  const exhibit = documents.hall.exhibits.find(({ id }) => id === near);
  if (!exhibit) return null;
  const touch = matchMedia('(pointer: coarse)').matches;
  const door = exhibit.kind === 'portal';
  const Icon = door ? DoorOpen : BookOpenText;
  return (
    <button type="button" className="hud-prompt" onClick={() => store.getState().open(exhibit.id)}>
      <Icon aria-hidden="true" />
      <span>{door ? (touch ? t.enterTouch : t.enterKey) : touch ? t.readTouch : t.readKey}</span>
      <strong>{say(exhibit.title)}</strong>
    </button>
  );
}
