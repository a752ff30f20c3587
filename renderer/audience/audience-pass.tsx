import type { RoomPass } from '#model/host-api/room.ts';
import { useEffect, useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { asXunzhanError } from '../host-client/reply.ts';
import { roomTexts } from '../i18n/room-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { QrPicture } from '../share/qr-picture.tsx';
import type { LocalText } from '#model/language.ts';

/** Milliseconds between two looks for a fresh pass. */
const look = 60_000;

/** The way in for phones. */
export function AudiencePass() {
  const t = useTexts(roomTexts);
  const say = useLocalText();
  const { pass, trouble } = usePass();
  if (trouble) return <p className="audience-pass">{say(trouble)}</p>;
  return pass ? (
    <figure className="audience-pass">
      <QrPicture rows={pass.qr} label={pass.address} />
      <figcaption>{t.scan}</figcaption>
    </figure>
  ) : null;
}

function usePass(): { pass?: RoomPass; trouble?: LocalText } {
  const host = useHost();
  const [state, setState] = useState<{ pass?: RoomPass; trouble?: LocalText }>({});
  useEffect(() => {
    let wanted = true;
    const ask = () =>
      void host.call('room.pass', {}).then(
        (pass) => wanted && setState({ pass }),
        (error: unknown) => wanted && setState({ trouble: asXunzhanError(error).text }),
      );
    ask();
    const timer = setInterval(ask, look);
    const stop = host.on('room.changed', ask);
    return () => {
      wanted = false;
      clearInterval(timer);
      stop();
    };
  }, [host]);
  return state;
}
