import type { Completion } from '#model/visits/completion.ts';
import { Check, ChevronRight } from 'lucide-react';
import { useHall } from '../app/hall/hall-context.ts';
import { certificateTexts } from '../i18n/certificate-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';

/** The required exhibits room by room: those seen ticked, the others a way there. */
export function LeftList(props: { completion: Completion; onGo: (exhibit: string) => void }) {
  const t = useTexts(certificateTexts);
  const say = useLocalText();
  const { rooms, exhibits } = useHall().documents.hall;
  const required = new Set(props.completion.required);
  const unseen = new Set(props.completion.unseen);
  return (
    <ul className="progress-rooms">
      {rooms.map((room) => {
        const here = exhibits.filter(({ id, room: its }) => its === room.id && required.has(id));
        if (here.length === 0) return null;
        const seen = here.filter(({ id }) => !unseen.has(id)).length;
        return (
          <li key={room.id}>
            <h3>
              {say(room.title)}
              <span className="muted">{t.seenOf(seen, here.length)}</span>
            </h3>
            <ul>
              {here.map(({ id, title }) => (
                <li key={id} data-seen={!unseen.has(id) || undefined}>
                  {unseen.has(id) ? (
                    <button type="button" onClick={() => props.onGo(id)}>
                      <span>{say(title)}</span>
                      <small>{t.goThere}</small>
                      <ChevronRight aria-hidden="true" />
                    </button>
                  ) : (
                    <p>
                      <Check aria-hidden="true" />
                      <span>{say(title)}</span>
                      <small>{t.done}</small>
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
