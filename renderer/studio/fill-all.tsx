import type { Draft, DraftItem } from '#model/studio/draft.ts';
import { useState } from 'react';
import { studioTexts } from '../i18n/studio-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import type { EditedDraft } from './use-draft.ts';

/** Author and licence for all pictures at once: a folder mostly comes from one hand. */
export function FillAll(props: { items: readonly DraftItem[]; change: EditedDraft['change'] }) {
  const t = useTexts(studioTexts);
  const [author, setAuthor] = useState('');
  const [licence, setLicence] = useState('');
  const lacking = props.items.some(
    (item) => item.kind === 'picture' && (!item.author.trim() || !item.licence.trim()),
  );
  if (!lacking) return null;
  const apply = () => props.change((draft) => filled(draft, author.trim(), licence.trim()));
  return (
    <section className="section">
      <h2>{t.all}</h2>
      <div className="stack">
        <div className="studio-pair">
          <Field label={t.author} value={author} maxLength={200} onValue={setAuthor} />
          <Field
            label={t.licence}
            note={t.licenceNote}
            value={licence}
            maxLength={200}
            onValue={setLicence}
          />
        </div>
        <div className="row">
          <Button disabled={!author.trim() && !licence.trim()} onClick={apply}>
            {t.apply}
          </Button>
          <span className="field-note">{t.allNote}</span>
        </div>
      </div>
    </section>
  );
}

function filled(draft: Draft, author: string, licence: string): Draft {
  const items = draft.items.map((item) =>
    item.kind === 'picture'
      ? {
          ...item,
          author: item.author.trim() ? item.author : author,
          licence: item.licence.trim() ? item.licence : licence,
        }
      : item,
  );
  return { ...draft, items };
}
