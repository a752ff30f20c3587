import { useState } from 'react';
import { settingsTexts } from '../i18n/settings-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { PinField } from './pin-field.tsx';

/** A new PIN written twice: what to show, and the PIN once both agree. */
export function useNewPin(label: string) {
  const t = useTexts(settingsTexts);
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [asked, setAsked] = useState(false);
  const long = /^\d{6,12}$/.test(first);
  const fields = (
    <>
      <PinField
        label={label}
        note={t.pinNote}
        value={first}
        onValue={setFirst}
        error={asked && !long ? t.pinShort : undefined}
      />
      <PinField
        label={t.pinAgain}
        value={second}
        onValue={setSecond}
        error={asked && long && first !== second ? t.pinDifferent : undefined}
      />
    </>
  );
  return {
    fields,
    /** The PIN, if it may be used; else says what is wrong. */
    take: (): string | undefined => {
      setAsked(true);
      return long && first === second ? first : undefined;
    },
    clear: () => {
      setFirst('');
      setSecond('');
      setAsked(false);
    },
  };
}
