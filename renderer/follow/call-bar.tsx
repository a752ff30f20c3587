import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { LiveQuestion } from '#model/live/live-question.ts';
import { answerTexts } from '../i18n/answer-texts.ts';
import { followTexts } from '../i18n/follow-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import type { Call } from './call-for.ts';

interface CallBarProps {
  /** At the head of the dialog that lies over the hall. */
  into: HTMLElement;
  call: Call;
  question: LiveQuestion;
  seconds: number;
  onGo: () => void;
}

/** Says over whatever is open that there is a question, and leads to it; focus and place stay until one goes. */
export function CallBar({ into, call, question, seconds, onGo }: CallBarProps) {
  const t = useTexts(followTexts);
  const answer = useTexts(answerTexts);
  const say = useLocalText();
  const before = useRef<HTMLElement>(null);
  useEffect(() => {
    // A film that fills the screen would hide it until the time is over; it goes on in its place.
    const film = document.fullscreenElement;
    if (call === 'answer' && film && into.parentElement?.contains(film))
      void document.exitFullscreen().catch(() => undefined);
  }, [call, into]);
  const go = () => {
    // Where the question's own dialog returns to when it closes.
    if (before.current?.isConnected) before.current.focus({ preventScroll: true });
    onGo();
  };
  return createPortal(
    <div className="call-bar" role="group" aria-label={t.question}>
      <p role="alert">
        <strong>{call === 'answer' ? t.asks : t.told}</strong> {say(question.asked.prompt)}
      </p>
      {call === 'answer' ? (
        <span className="call-bar-time">{answer.secondsLeft(seconds)}</span>
      ) : null}
      <Button
        look="primary"
        onClick={go}
        // The hall behind has keys of its own.
        onKeyDown={(event) => event.stopPropagation()}
        onFocus={({ relatedTarget }) => {
          if (relatedTarget instanceof HTMLElement) before.current = relatedTarget;
        }}
      >
        {call === 'answer' ? t.answerNow : t.look}
      </Button>
    </div>,
    into,
  );
}
