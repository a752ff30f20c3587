import { useEffect } from 'react';
import type { HeightsQuestion as Question } from '../../hall/hall-store.ts';
import { heightsTexts } from '../../i18n/heights-texts.ts';
import { useLocalText, useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Modal } from '../../ui/modal.tsx';
import { useHall } from './hall-context.ts';

/** A tour goes on by itself after so many seconds, the calm way: nobody has to touch anything. */
const patience = 20;

/** Asks before a room that lies high; the hall waits for the answer. */
export function HeightsQuestion({ question }: { question: Question }) {
  const t = useTexts(heightsTexts);
  const say = useLocalText();
  const { documents, store } = useHall();
  const room = documents.hall.rooms.find(({ id }) => id === question.room);
  const { onTheWay, retreat } = question;
  useEffect(() => {
    if (!onTheWay) return undefined;
    const timer = setTimeout(
      () => store.getState().set({ heights: 'calm', asking: null }),
      patience * 1000,
    );
    return () => clearTimeout(timer);
  }, [store, onTheWay]);
  const stay = () => store.getState().set({ asking: null, journey: retreat });
  const words = room?.outdoors?.heights?.question;
  return (
    <Modal label={t.title} look="small" onClose={stay}>
      <div className="stack">
        <h2>{t.title}</h2>
        {words ? <p>{say(words)}</p> : null}
        <p>{t.calmWhy}</p>
        <Button
          look="primary"
          onClick={() => store.getState().set({ heights: 'calm', asking: null })}
          data-first
        >
          {t.calm}
        </Button>
        <Button onClick={() => store.getState().set({ heights: 'open', asking: null })}>
          {t.open}
        </Button>
        <Button onClick={stay}>{t.retreat}</Button>
        {onTheWay ? <p className="muted">{t.waits(patience)}</p> : null}
      </div>
    </Modal>
  );
}
