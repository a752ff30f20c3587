import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import { useState } from 'react';
import { useHost, useHostState } from '../app/host-context.ts';
import { roomTexts } from '../i18n/room-texts.ts';
import { wallTexts } from '../i18n/wall-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import type { RoomView } from '../live/room-view.ts';
import { Button } from '../ui/button.tsx';
import { Switch } from '../ui/switch.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import { WallPart } from '../wall/wall-part.tsx';
import type { Wall } from '../wall/use-wall.ts';

interface ScreenPanelProps {
  room: RoomClient;
  wall: Wall;
  documents: ExhibitionDocuments;
  scene: NonNullable<RoomView['scene']>;
  /** The guide of another branch decides what the screen shows. */
  led: boolean;
}

/** What the audience sees. */
export function ScreenPanel({ room, wall, documents, scene, led }: ScreenPanelProps) {
  const t = useTexts(roomTexts);
  const w = useTexts(wallTexts);
  const say = useLocalText();
  const host = useHost();
  const task = useTask();
  const [plain, setPlain] = useState(false);
  const inProgram = useHostState((state) => state.status?.shell === 'electron');
  const allow = (allowed: boolean) =>
    void task.run(async () => {
      await host.call('room.allow-plain', { allowed });
      setPlain(allowed);
    });
  const screens = { hall: t.screenHall, black: t.screenBlack, frozen: t.screenFrozen };
  return (
    <section className="console-panel" aria-label={t.screen}>
      <h3>{t.screen}</h3>
      {inProgram ? (
        <>
          <div className="row">
            <Button onClick={wall.begin}>{w.open}</Button>
          </div>
          <p className="muted">
            {w.program} {w.clicker}
          </p>
        </>
      ) : (
        <WallPart wall={wall} />
      )}
      {led ? null : (
        <div className="row">
          {(['hall', 'black', 'frozen'] as const).map((screen) => (
            <Button
              key={screen}
              aria-pressed={scene.screen === screen}
              onClick={() => room.say({ kind: 'screen', screen })}
            >
              {screens[screen]}
            </Button>
          ))}
        </div>
      )}
      <Switch
        checked={scene.passShown}
        onChecked={(shown) => room.say({ kind: 'show-pass', shown })}
      >
        {t.showPass}
      </Switch>
      <Switch checked={plain} onChecked={allow}>
        {t.allowPlain}
      </Switch>
      <p className="muted">{t.allowPlainNote}</p>
      <TaskError task={task} />
      <details hidden={led}>
        <summary>{t.exhibits}</summary>
        <div className="row">
          {documents.hall.exhibits
            .filter(({ kind }) => kind !== 'portal')
            .map(({ id, title }) => (
              <Button
                key={id}
                aria-pressed={scene.page?.exhibit === id}
                onClick={() => room.say({ kind: 'exhibit', exhibit: id })}
              >
                {say(title)}
              </Button>
            ))}
        </div>
      </details>
    </section>
  );
}
