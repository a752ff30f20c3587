import { useState } from 'react';
import { commonTexts } from '../i18n/common-texts.ts';
import { studioTexts } from '../i18n/studio-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Loading } from '../app/hall/loading.tsx';
import { Field } from '../ui/field.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { AddMedia } from './add-media.tsx';
import { DraftFinish } from './draft-finish.tsx';
import { DraftLight } from './draft-light.tsx';
import { DraftPreview } from './draft-preview.tsx';
import { DraftProblems } from './draft-problems.tsx';
import type { WantedGap } from './draft-problems.tsx';
import { FillAll } from './fill-all.tsx';
import { ItemList } from './item-list.tsx';
import { UndoRedo } from './undo-redo.tsx';
import { useDraft } from './use-draft.ts';

/** A hall in the making: what hangs in it as a list, and the hall itself beside it. */
export function DraftEditor({ id, onBack }: { id: string; onBack: () => void }) {
  const t = useTexts(studioTexts);
  const common = useTexts(commonTexts);
  const say = useLocalText();
  const edited = useDraft(id);
  const { draft, made, state, error, change, flush } = edited;
  const [shown, setShown] = useState<{ item: string } | null>(null);
  const [wanted, setWanted] = useState<WantedGap | null>(null);
  const back = () => void flush().then(onBack);
  if (!draft || !made) {
    return error ? (
      <>
        <PageHead title={t.title} onBack={onBack} />
        <p className="page-body field-error" role="alert">
          {say(error)}
        </p>
      </>
    ) : (
      <Loading share={0} />
    );
  }
  const states = { saved: t.saved, saving: t.saving, unsaved: t.unsaved };
  return (
    <div className="studio">
      <PageHead title={draft.title || common.loading} onBack={back}>
        <span className="muted" role="status">
          {states[state]}
        </span>
        <UndoRedo edited={edited} />
      </PageHead>
      <div className="studio-body">
        <div className="studio-list">
          {error ? (
            <p className="field-error" role="alert">
              {say(error)}
            </p>
          ) : null}
          <section className="stack">
            <Field
              label={t.name}
              value={draft.title}
              maxLength={80}
              onValue={(title) => change((now) => ({ ...now, title }))}
            />
            <TextArea
              label={t.summary}
              rows={3}
              value={draft.summary}
              onValue={(summary) => change((now) => ({ ...now, summary: summary.slice(0, 600) }))}
            />
          </section>
          <AddMedia edited={edited} />
          <FillAll change={change} items={draft.items} />
          <ItemList
            items={draft.items}
            change={change}
            wanted={wanted}
            onShow={(item) => setShown({ item })}
          />
          <DraftProblems draft={draft} made={made} onFill={setWanted} />
          <DraftLight edited={edited} unlit={made.unlit.length} />
          <DraftFinish edited={edited} />
        </div>
        <DraftPreview made={made} shown={shown} />
      </div>
    </div>
  );
}
