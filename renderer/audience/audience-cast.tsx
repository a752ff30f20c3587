import { lazy, Suspense } from 'react';
import type { RoomClient } from '../live/room-client.ts';
import { useMouse } from './use-mouse.ts';

const CastReceiver = lazy(async () => ({
  default: (await import('../cast/cast-receiver.tsx')).CastReceiver,
}));

/** In a branch that follows, the wall also has the guide's voice and picture. Its buttons come with the mouse. */
export function AudienceCast({ room }: { room: RoomClient }) {
  const mouse = useMouse();
  return (
    <div className="audience-cast" data-mouse={mouse || undefined}>
      <Suspense>
        <CastReceiver room={room} />
      </Suspense>
    </div>
  );
}
