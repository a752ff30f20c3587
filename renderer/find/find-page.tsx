import { useDeferredValue, useMemo, useState } from 'react';
import { useHall, useProgress } from '../app/hall/hall-context.ts';
import { planTexts } from '../i18n/plan-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Announcer } from '../ui/announcer.tsx';
import { Choices } from '../ui/choices.tsx';
import { Field } from '../ui/field.tsx';
import { Modal } from '../ui/modal.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { FindLine } from './find-line.tsx';
import { indexHall, search } from './search-index.ts';
import './find.css';

/** Every exhibit by room; a search over all words of the hall; what has not been seen. */
export function FindPage({ onClose }: { onClose: () => void }) {
  const t = useTexts(planTexts);
  const say = useLocalText();
  const { documents } = useHall();
  const seen = new Set(useProgress().seen);
  const [query, setQuery] = useState('');
  const [show, setShow] = useState<'all' | 'unseen'>('all');
  const asked = useDeferredValue(query.trim());
  const index = useMemo(() => indexHall(documents.hall), [documents]);
  const findings = useMemo(() => search(index, asked), [index, asked]);
  const { exhibits, rooms } = documents.hall;
  const passages = new Map(findings.map(({ exhibit, passage }) => [exhibit, passage]));
  const found =
    asked === ''
      ? exhibits
      : findings.flatMap(({ exhibit }) => exhibits.filter(({ id }) => id === exhibit));
  const shown = found.filter(({ id }) => show === 'all' || !seen.has(id));
  const groups =
    asked === ''
      ? rooms.map((room) => ({ room, items: shown.filter((exhibit) => exhibit.room === room.id) }))
      : [{ room: undefined, items: shown }];
  const empty = asked === '' && show === 'unseen' ? t.allSeen : t.nothing;
  return (
    <Modal label={t.find} look="page" className="find-page" onClose={onClose}>
      <PageHead title={t.find} onBack={onClose} />
      <div className="page-body">
        <div className="find-ask">
          <Field
            type="search"
            data-first
            label={t.findLabel}
            note={t.findNote}
            value={query}
            onValue={setQuery}
            autoComplete="off"
          />
          <Choices
            label={t.show}
            value={show}
            options={[
              { value: 'all', label: t.showAll },
              { value: 'unseen', label: t.showUnseen },
            ]}
            onValue={setShow}
          />
        </div>
        <Announcer text={asked === '' ? '' : t.found(shown.length)} />
        {shown.length === 0 ? <p className="find-nothing">{empty}</p> : null}
        {groups.map(({ room, items }) =>
          items.length === 0 ? null : (
            <section key={room?.id ?? 'found'} className="find-room">
              {room ? <h2>{say(room.title)}</h2> : <h2>{t.found(items.length)}</h2>}
              <ul>
                {items.map((exhibit) => (
                  <FindLine
                    key={exhibit.id}
                    exhibit={exhibit}
                    seen={seen.has(exhibit.id)}
                    passage={passages.get(exhibit.id)}
                    query={asked}
                  />
                ))}
              </ul>
            </section>
          ),
        )}
      </div>
    </Modal>
  );
}
