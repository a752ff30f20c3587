import type { Draft, DraftItem } from '#model/studio/draft.ts';
import { studioTexts } from '../i18n/studio-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { WantedGap } from './draft-problems.tsx';
import { ItemRow } from './item-row.tsx';
import type { EditedDraft } from './use-draft.ts';

interface ItemListProps {
  items: readonly DraftItem[];
  change: EditedDraft['change'];
  /** A place to go to and fill in. */
  wanted: WantedGap | null;
  onShow: (item: string) => void;
}

/** What hangs in the hall, in the order of the visit. */
export function ItemList({ items, change, wanted, onShow }: ItemListProps) {
  const t = useTexts(studioTexts);
  return (
    <section className="section">
      <h2>{t.items}</h2>
      {items.length === 0 ? <p className="muted">{t.empty}</p> : null}
      <ol className="studio-items">
        {items.map((item, index) => (
          <ItemRow
            key={item.id}
            item={item}
            index={index}
            last={index === items.length - 1}
            wanted={wanted?.item === item.id ? wanted : null}
            onChange={(next) => change((draft) => replaced(draft, next))}
            onMove={(by) => change((draft) => moved(draft, item.id, by))}
            onRemove={() => change((draft) => without(draft, item.id))}
            onShow={() => onShow(item.id)}
          />
        ))}
      </ol>
    </section>
  );
}

function replaced(draft: Draft, item: DraftItem): Draft {
  return { ...draft, items: draft.items.map((one) => (one.id === item.id ? item : one)) };
}

function without(draft: Draft, id: string): Draft {
  return { ...draft, items: draft.items.filter((one) => one.id !== id) };
}

function moved(draft: Draft, id: string, by: -1 | 1): Draft {
  const from = draft.items.findIndex((one) => one.id === id);
  const other = draft.items[from + by];
  const item = draft.items[from];
  if (!item || !other) return draft;
  const items = draft.items.with(from, other).with(from + by, item);
  return { ...draft, items };
}
