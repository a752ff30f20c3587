import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import { useState } from 'react';
import { roomTexts } from '../i18n/room-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import type { RoomView, TimedQuestion } from '../live/room-view.ts';
import { useSecondsLeft } from '../live/use-seconds-left.ts';
import { Button } from '../ui/button.tsx';
import { Switch } from '../ui/switch.tsx';
import { TeamsPart } from './teams-part.tsx';

interface TestPanelProps {
  room: RoomClient;
  documents: ExhibitionDocuments;
  scene: NonNullable<RoomView['scene']>;
}

const secondsChoices = [20, 30, 60, 120];

/** The live test: choose, ask, stop, show. */
export function TestPanel({ room, documents, scene }: TestPanelProps) {
  const t = useTexts(roomTexts);
  const say = useLocalText();
  const questions = documents.quizzes.quizzes.flatMap(({ id, questions: all }) =>
    all
      .filter(({ kind }) => kind !== 'point' && kind !== 'match')
      .map((question) => ({ quiz: id, question })),
  );
  const [chosen, setChosen] = useState(0);
  const [seconds, setSeconds] = useState(30);
  const next = questions[chosen];
  if (!next) return null;
  const ask = () => {
    room.say({ kind: 'ask', quiz: next.quiz, question: next.question.id, seconds });
    setChosen(Math.min(questions.length - 1, chosen + 1));
  };
  return (
    <section className="console-panel" aria-label={t.test}>
      <h3>{t.test}</h3>
      {scene.question ? (
        <Running room={room} question={scene.question} />
      ) : (
        <>
          <select
            aria-label={t.test}
            value={chosen}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {questions.map(({ quiz, question }, index) => (
              <option key={`${quiz} ${question.id}`} value={index}>
                {say(question.prompt)}
              </option>
            ))}
          </select>
          <div className="row">
            <label className="row">
              {t.seconds}
              <select value={seconds} onChange={(event) => setSeconds(Number(event.target.value))}>
                {secondsChoices.map((each) => (
                  <option key={each}>{each}</option>
                ))}
              </select>
            </label>
            <Button look="primary" onClick={ask}>
              {t.ask}
            </Button>
          </div>
        </>
      )}
      <Switch
        checked={scene.standings !== null}
        onChecked={(shown) => room.say({ kind: 'standings', shown })}
      >
        {t.standings}
      </Switch>
      <TeamsPart room={room} teams={scene.teams} />
    </section>
  );
}

function Running({ room, question }: { room: RoomClient; question: TimedQuestion }) {
  const t = useTexts(roomTexts);
  const say = useLocalText();
  const seconds = useSecondsLeft(question);
  return (
    <>
      <p>{say(question.asked.prompt)}</p>
      <p role="status">
        {t.answered(question.answered)}
        {question.state === 'open' ? ` · ${t.secondsLeft(seconds)}` : null}
      </p>
      <div className="row">
        <Button
          disabled={question.state !== 'open'}
          onClick={() => room.say({ kind: 'close-question' })}
        >
          {t.close}
        </Button>
        <Button
          look="primary"
          disabled={question.state === 'revealed'}
          onClick={() => room.say({ kind: 'reveal' })}
        >
          {t.reveal}
        </Button>
        <Button onClick={() => room.say({ kind: 'end-question' })}>{t.endQuestion}</Button>
      </div>
    </>
  );
}
