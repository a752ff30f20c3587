import { lazy, Suspense, useState } from 'react';
import { useStore } from 'zustand';
import { followTexts } from '../i18n/follow-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import { Button } from '../ui/button.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';

const ResultsDialog = lazy(async () => ({
  default: (await import('./results-dialog.tsx')).ResultsDialog,
}));

/** The way to what came of the live test, from when a right answer was told; it stays when the room is over. */
export function ResultsButton({ room, first = false }: { room: RoomClient; first?: boolean }) {
  const t = useTexts(followTexts);
  const some = useStore(room.view, ({ scene }) => (scene?.told.length ?? 0) > 0);
  const [open, setOpen] = useState(false);
  if (!some) return null;
  return (
    <>
      <Button look={first ? 'primary' : 'ordinary'} onClick={() => setOpen(true)}>
        {t.results}
      </Button>
      {open ? (
        <ErrorBoundary fallback={null}>
          <Suspense>
            <ResultsDialog room={room} onClose={() => setOpen(false)} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </>
  );
}
