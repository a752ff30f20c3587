import { useState } from 'react';
import type { LocalText } from '#model/language.ts';
import { XunzhanError } from '#model/errors.ts';
import { formatMoment } from '../i18n/date.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { recordingTexts } from '../i18n/recording-texts.ts';
import { useLanguage, useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Modal } from '../ui/modal.tsx';
import { Switch } from '../ui/switch.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';
import { voiceType } from './record-voice.ts';

interface BeginRecordingProps {
  hall: LocalText;
  /** @param mime what the voice is written as; null = no voice */
  onBegin: (name: string, mime: string | null) => Promise<void>;
  onClose: () => void;
}

/** Name and consent, asked anew each time; without consent nothing is heard. */
export function BeginRecording({ hall, onBegin, onClose }: BeginRecordingProps) {
  const t = useTexts(recordingTexts);
  const common = useTexts(commonTexts);
  const say = useLocalText();
  const language = useLanguage();
  const task = useTask();
  const [name, setName] = useState(() =>
    t.nameOf(say(hall), formatMoment(new Date().toISOString(), language)).slice(0, 60),
  );
  const [consent, setConsent] = useState(false);
  const mime = voiceType();
  const begin = (type: string | null) =>
    void task.run(async () => {
      try {
        await onBegin(name.trim(), type);
      } catch (error) {
        // The browser's own words are English and about something else.
        throw error instanceof DOMException
          ? new XunzhanError('recording/microphone', {
              'zh-CN': recordingTexts['zh-CN'].microphone,
              en: recordingTexts.en.microphone,
            })
          : error;
      }
    });
  const ready = name.trim() !== '' && !task.running;
  return (
    <Modal label={t.record} look="small" onClose={onClose}>
      <div className="stack">
        <h2>{t.record}</h2>
        <p>{t.note}</p>
        <Field label={t.name} value={name} onValue={setName} maxLength={60} />
        {mime ? (
          <Switch checked={consent} onChecked={setConsent}>
            {t.consent}
          </Switch>
        ) : (
          <p>{t.noVoice}</p>
        )}
        <TaskError task={task} />
        <div className="row">
          {mime ? (
            <Button look="primary" disabled={!ready || !consent} onClick={() => begin(mime)}>
              {t.withVoice}
            </Button>
          ) : null}
          <Button disabled={!ready} onClick={() => begin(null)}>
            {t.withoutVoice}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </div>
      </div>
    </Modal>
  );
}
