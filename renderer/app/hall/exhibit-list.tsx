import { isKnownExhibit, kindLabels } from '#model/exhibits/known-kinds.ts';
import type { Exhibit } from '#model/exhibits/registry.ts';
import { hallTexts } from '../../i18n/hall-texts.ts';
import { useLocalText, useTexts } from '../../i18n/use-texts.ts';
import { travelTo, useHall, useHallState, useProgress } from './hall-context.ts';

/**
 * The exhibits of the room as words: for screen readers and for the keyboard alone. Shows itself when the focus is
 * in it; the focus takes the visitor before the exhibit, Enter opens it.
 */
export function ExhibitList() {
  const t = useTexts(hallTexts);
  const hall = useHall();
  const room = useHallState((state) => state.room);
  const seen = new Set(useProgress().seen);
  const exhibits = hall.documents.hall.exhibits.filter((exhibit) => exhibit.room === room);
  return (
    <nav className="exhibit-list" aria-label={t.exhibitsHere}>
      <p className="field-note">{t.exhibitsIntro}</p>
      <ul>
        {exhibits.map((exhibit) => (
          <li key={exhibit.id}>
            <ExhibitButton exhibit={exhibit} seen={seen.has(exhibit.id)} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ExhibitButton({ exhibit, seen }: { exhibit: Exhibit; seen: boolean }) {
  const t = useTexts(hallTexts);
  const say = useLocalText();
  const hall = useHall();
  const kind = isKnownExhibit(exhibit) ? say(kindLabels[exhibit.kind]) : exhibit.kind;
  const near = useHallState((state) => state.near === exhibit.id);
  const come = () => {
    if (!near) travelTo(hall, exhibit);
  };
  return (
    <button
      type="button"
      data-exhibit={exhibit.id}
      onFocus={(event) => event.currentTarget.matches(':focus-visible') && come()}
      onClick={() => hall.store.getState().open(exhibit.id)}
    >
      <span>{say(exhibit.title)}</span>
      <span className="field-note">
        {kind}
        {seen ? ` · ${t.seenMark}` : ''}
      </span>
      {exhibit.alt ? <span className="hidden-text">{say(exhibit.alt)}</span> : null}
    </button>
  );
}
