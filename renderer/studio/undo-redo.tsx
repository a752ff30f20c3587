import { Redo2, Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import { studioTexts } from '../i18n/studio-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import type { EditedDraft } from './use-draft.ts';

/** Where a person writes, Ctrl+Z is about their words, and the browser does it. */
const writing = 'input, textarea, select, [contenteditable]';

/** Taking changes back: two buttons, Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z. */
export function UndoRedo({ edited }: { edited: Pick<EditedDraft, 'undo' | 'redo'> }) {
  const t = useTexts(studioTexts);
  const { undo, redo } = edited;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      if (event.target instanceof Element && event.target.matches(writing)) return;
      const key = event.key.toLowerCase();
      const step = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' && undo;
      if (!step) return;
      event.preventDefault();
      step();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo]);
  return (
    <>
      <Button icon={Undo2} look="plain" disabled={!undo} onClick={undo}>
        {t.undo}
      </Button>
      <Button icon={Redo2} look="plain" disabled={!redo} onClick={redo}>
        {t.redo}
      </Button>
    </>
  );
}
