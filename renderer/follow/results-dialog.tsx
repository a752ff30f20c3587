import { OwnScore } from '../answer/own-score.tsx';
import { ToldList } from '../answer/told-list.tsx';
import { followTexts } from '../i18n/follow-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import { Button } from '../ui/button.tsx';
import { Modal } from '../ui/modal.tsx';

/** What came of the live test so far, for one's own eyes. */
export function ResultsDialog({ room, onClose }: { room: RoomClient; onClose: () => void }) {
  const t = useTexts(followTexts);
  return (
    <Modal label={t.results} look="small" className="question-dialog" onClose={onClose}>
      <h2 data-first tabIndex={-1}>
        {t.results}
      </h2>
      <OwnScore room={room} />
      <ToldList room={room} />
      <Button look="primary" onClick={onClose}>
        {t.goOn}
      </Button>
    </Modal>
  );
}
