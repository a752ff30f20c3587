import type { DraftItem } from '#model/studio/draft.ts';
import { gapsOf } from '#model/studio/gaps.ts';
import { ArrowDown, ArrowUp, Eye, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { studioTexts } from '../i18n/studio-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import type { WantedGap } from './draft-problems.tsx';
import { ItemForm } from './item-form.tsx';

interface ItemRowProps {
  item: DraftItem;
  index: number;
  last: boolean;
  /** What somebody wants to fill in here. */
  wanted: WantedGap | null;
  onChange: (item: DraftItem) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onShow: () => void;
}

/** One item of the list: its number, title, what it lacks; opened, everything to fill in. */
export function ItemRow(props: ItemRowProps) {
  const { item, index, last, wanted, onChange, onMove, onRemove, onShow } = props;
  const t = useTexts(studioTexts);
  const row = useRef<HTMLLIElement>(null);
  const [open, setOpen] = useState(false);
  const [before, setBefore] = useState<WantedGap | null>(null);
  if (wanted !== before) {
    setBefore(wanted);
    if (wanted) setOpen(true);
  }
  useEffect(() => {
    const place = wanted && row.current?.querySelector(`[data-gap='${wanted.gap}']`);
    if (!(place instanceof HTMLElement)) return;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'center' });
  }, [wanted]);
  const lacks = {
    title: t.lackTitle,
    text: t.lackText,
    alt: t.lackAlt,
    author: t.lackAuthor,
    licence: t.lackLicence,
  };
  const gaps = gapsOf(item).map((gap) => lacks[gap]);
  const name = item.title || (item.kind === 'picture' ? t.picture : t.textKind);
  const named = (what: string) => `${what} · ${index + 1} ${name}`;
  return (
    <li ref={row} className="studio-item" data-room={item.room !== undefined || undefined}>
      {item.room === undefined ? null : <p className="studio-room">{item.room || t.newRoom}</p>}
      <div className="studio-item-head">
        <span className="studio-number">{index + 1}</span>
        <div>
          <strong>{name}</strong>
          <p className="field-note">{item.kind === 'picture' ? t.picture : t.textKind}</p>
          {gaps.length > 0 ? <p className="field-error">{t.lacks(gaps.join('、'))}</p> : null}
        </div>
      </div>
      <div className="row studio-item-buttons">
        <Button
          icon={Pencil}
          aria-expanded={open}
          aria-label={named(open ? t.closeItem : t.editItem)}
          onClick={() => setOpen((now) => !now)}
        >
          {open ? t.closeItem : t.editItem}
        </Button>
        <Button icon={Eye} aria-label={named(t.show)} onClick={onShow}>
          {t.show}
        </Button>
        <Button
          icon={ArrowUp}
          look="plain"
          disabled={index === 0}
          aria-label={named(t.up)}
          onClick={() => onMove(-1)}
        >
          {t.up}
        </Button>
        <Button
          icon={ArrowDown}
          look="plain"
          disabled={last}
          aria-label={named(t.down)}
          onClick={() => onMove(1)}
        >
          {t.down}
        </Button>
        <Button icon={Trash2} look="plain" aria-label={named(t.remove)} onClick={onRemove}>
          {t.remove}
        </Button>
      </div>
      {open ? <ItemForm item={item} first={index === 0} onChange={onChange} /> : null}
    </li>
  );
}
