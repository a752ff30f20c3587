import { useStore } from 'zustand';
import { useTexts } from '../i18n/use-texts.ts';
import { wallTexts } from '../i18n/wall-texts.ts';
import { Button } from '../ui/button.tsx';
import { DisplayChoice } from './display-choice.tsx';
import type { Wall } from './use-wall.ts';
import './wall.css';

/** Opens the window for the wall, lets it fill the projector's display, and chooses that display. */
export function WallPart({ wall }: { wall: Wall }) {
  const t = useTexts(wallTexts);
  const { open, full, blocked } = useStore(wall.window.state);
  const { displays } = wall;
  const chosen = () => {
    if (open) wall.window.fill();
  };
  return (
    <div className="wall-part">
      <div className="row">
        <Button look={open ? 'ordinary' : 'primary'} onClick={() => wall.window.show(displays)}>
          {open ? t.again : t.open}
        </Button>
        {open && !full ? (
          <Button look="primary" onClick={wall.window.fill}>
            {t.fill}
          </Button>
        ) : null}
      </div>
      <p role="status" className={blocked ? 'error' : 'muted'}>
        {blocked ? t.blocked : open ? (full ? t.full : t.notFull) : null}
      </p>
      {displays ? <DisplayChoice displays={displays} onChosen={chosen} /> : <Ask wall={wall} />}
      <p className="muted">{t.clicker}</p>
    </div>
  );
}

/** Without a list of displays: how to get one, and how it goes without. */
function Ask({ wall: { access, ask } }: { wall: Wall }) {
  const t = useTexts(wallTexts);
  if (access === 'refused') return <p className="muted">{t.refused}</p>;
  if (access === 'never') return <p className="muted">{t.drag}</p>;
  if (screen.isExtended === false) return <p className="muted">{t.oneDisplay}</p>;
  return (
    <div className="row">
      <Button onClick={ask}>{t.choose}</Button>
      <p className="muted wall-why">{t.chooseWhy}</p>
    </div>
  );
}
