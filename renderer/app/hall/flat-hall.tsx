import { hallTexts } from '../../i18n/hall-texts.ts';
import { useLocalText, useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { useHall } from './hall-context.ts';

/** Where the picture can't be drawn, the exhibits are still there to read. */
export function FlatHall() {
  const t = useTexts(hallTexts);
  const say = useLocalText();
  const { documents, store } = useHall();
  const { rooms, exhibits } = documents.hall;
  return (
    <div className="page">
      <div className="page-body stack">
        <h1>{say(documents.manifest.title)}</h1>
        <p role="alert">{t.hallFailed}</p>
        {rooms.map((room) => (
          <section key={room.id} className="section">
            <h2>{say(room.title)}</h2>
            <div className="row">
              {exhibits
                .filter((exhibit) => exhibit.room === room.id)
                .map((exhibit) => (
                  <Button key={exhibit.id} onClick={() => store.getState().open(exhibit.id)}>
                    {say(exhibit.title)}
                  </Button>
                ))}
            </div>
          </section>
        ))}
      </div>
    </div>
  );
}
