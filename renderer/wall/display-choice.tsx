import {
  findKept,
  keepDisplay,
  wallDisplays,
  type Area,
  type KnownDisplay,
} from '#model/displays/audience-place.ts';
import { useState } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import { wallTexts } from '../i18n/wall-texts.ts';
import { displayOf, type Displays } from './displays.ts';
import { keptDisplay, setKeptDisplay } from './kept-display.ts';

interface DisplayChoiceProps {
  displays: Displays;
  /** Another display was chosen, with a click. */
  onChosen: () => void;
}

/** A plan of the machine's displays as they stand beside each other; the one for the wall is chosen on it. */
export function DisplayChoice({ displays, onChosen }: DisplayChoiceProps) {
  const t = useTexts(wallTexts);
  const [kept, setKept] = useState(keptDisplay);
  const { all } = displays;
  const console = displayOf(all, window);
  const others = wallDisplays(all, console);
  if (others.length === 0) return <p className="muted">{t.oneDisplay}</p>;
  const wall = findKept(others, kept) ?? others.find(({ internal }) => !internal) ?? others[0];
  const desktop = around(all);
  const choose = (display: KnownDisplay) => {
    const chosen = keepDisplay(display);
    setKeptDisplay(chosen);
    setKept(chosen);
    onChosen();
  };
  const name = ({ id, label, bounds }: KnownDisplay) =>
    `${label || t.display(id + 1)} ${t.size(bounds.width, bounds.height)}`;
  return (
    <fieldset className="wall-displays">
      <legend>{t.displays}</legend>
      <div
        className="wall-plan"
        style={{ aspectRatio: `${desktop.width} / ${Math.max(1, desktop.height)}` }}
      >
        {all.map((display) => (
          <button
            key={display.id}
            type="button"
            className="wall-display"
            style={shareOf(display.bounds, desktop)}
            aria-label={name(display)}
            disabled={display.id === console}
            aria-pressed={display === wall}
            onClick={() => choose(display)}
          >
            {display.id + 1}
          </button>
        ))}
      </div>
      <ol className="wall-names">
        {all.map((display) => (
          <li key={display.id} data-wall={display === wall || undefined}>
            {name(display)}
            {display.id === console ? <span>{t.consoleHere}</span> : null}
            {display === wall ? <span>{t.wallHere}</span> : null}
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

/** The least area that holds all displays. */
function around(all: readonly KnownDisplay[]): Area {
  const x = Math.min(...all.map(({ bounds }) => bounds.x));
  const y = Math.min(...all.map(({ bounds }) => bounds.y));
  return {
    x,
    y,
    width: Math.max(...all.map(({ bounds }) => bounds.x + bounds.width)) - x,
    height: Math.max(...all.map(({ bounds }) => bounds.y + bounds.height)) - y,
  };
}

function shareOf(bounds: Area, desktop: Area) {
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return {
    insetInlineStart: percent(bounds.x - desktop.x, desktop.width),
    insetBlockStart: percent(bounds.y - desktop.y, desktop.height),
    inlineSize: percent(bounds.width, desktop.width),
    blockSize: percent(bounds.height, desktop.height),
  };
}
