import { useCallback, useState } from 'react';
import { useStore } from 'zustand';
import { followTexts } from '../i18n/follow-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import { Button } from '../ui/button.tsx';
import { LateDialog } from '../ui/late-dialog.tsx';

/** The way to what came of the live test, from when a right answer was told; it stays when the room is over. */
export function ResultsButton({ room, first = false }: { room: RoomClient; first?: boolean }) {
  const t = useTexts(followTexts);
  const some = useStore(room.view, ({ scene }) => (scene?.told.length ?? 0) > 0);
  const [open, setOpen] = useState(false);
  const load = useCallback(async () => {
    const { ResultsDialog } = await import('./results-dialog.tsx');
    return ({ onClose }: { onClose: () => void }) => (
      <ResultsDialog room={room} onClose={onClose} />
    );
  }, [room]);
  if (!some) return null;
  return (
    <>
      <Button look={first ? 'primary' : 'ordinary'} onClick={() => setOpen(true)}>
        {t.results}
      </Button>
      {open ? <LateDialog load={load} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
