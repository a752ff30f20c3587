import type { LocalText } from '#model/language.ts';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useDataOfficer } from '../app/entry/use-data-officer.ts';
import { useEventQueue } from '../app/event-queue-context.ts';
import { useHost, useHostState } from '../app/host-context.ts';
import { setVisitor } from '../app/session.ts';
import { asXunzhanError } from '../host-client/reply.ts';
import { deviceTexts } from '../i18n/device-texts.ts';
import { entryTexts } from '../i18n/entry-texts.ts';
import { headsetTexts } from '../i18n/headset-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { deviceOrders } from '../share/device-orders.ts';
import { pickNumber } from '../share/next-visitor.ts';
import { wornHeadset } from './worn-headset.ts';

/** Between two visitors: says so in the headset, with the notice and the host's numbers, and lets the next one in. */
export function WaitingRoom() {
  const t = useTexts(headsetTexts);
  const d = useTexts(deviceTexts);
  const entry = useTexts(entryTexts);
  const say = useLocalText();
  const host = useHost();
  const queue = useEventQueue();
  const officer = useDataOfficer();
  const worn = useStore(wornHeadset, ({ visit }) => visit);
  const onDevice = useHostState((state) => state.status?.shell === 'device');
  const { numbers, leaving } = useStore(deviceOrders);
  const [trouble, setTrouble] = useState<LocalText | null>(null);
  const beginning = useRef(false);
  useEffect(() => {
    if (!worn) return;
    const begin = async (number: number | null) => {
      if (beginning.current) return;
      beginning.current = true;
      try {
        const next = onDevice ? await pickNumber(host, queue, number) : undefined;
        setTrouble(null);
        setVisitor(next?.visitor ?? { kind: 'guest' });
      } catch (error) {
        setTrouble(asXunzhanError(error).text);
      } finally {
        beginning.current = false;
      }
    };
    worn.sheets.wait({
      numbers,
      busy: leaving ? [d.leaving, d.leavingText] : null,
      notice: [
        trouble ? say(trouble) : '',
        t.noticeKept + entry.noticeKeptText,
        t.noticeNot + entry.noticeNotText,
        officer ? t.noticeOfficer + officer : '',
      ].filter(Boolean),
      begin: (number) => void begin(number),
    });
  }, [worn, numbers, leaving, officer, trouble, t, d, entry, say, host, queue, onDevice]);
  return null;
}
