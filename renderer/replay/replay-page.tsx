import { useMemo } from 'react';
import { leaveTo } from '../app/navigation.ts';
import { MessagePage } from '../app/message-page.tsx';
import { commonTexts } from '../i18n/common-texts.ts';
import { recordingTexts } from '../i18n/recording-texts.ts';
import { useLanguage, useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { ReplayHall } from './replay-hall.tsx';
import { captionsOf, chaptersOf } from './replay-words.ts';
import { useRecording, type OpenRecording } from './use-recording.ts';
import { wordsOf } from './words-of.ts';
import './replay.css';

/** A guided tour that was recorded, seen again in its hall by anybody. */
export function ReplayPage({ recording }: { recording: string }) {
  const t = useTexts(recordingTexts);
  const common = useTexts(commonTexts);
  const say = useLocalText();
  const opening = useRecording(recording);
  if (opening.state === 'failed')
    return (
      <MessagePage title={t.cannot} text={say(opening.error.text)}>
        <Button look="primary" onClick={() => leaveTo({ page: 'lobby' })}>
          {common.back}
        </Button>
      </MessagePage>
    );
  if (opening.state === 'opening') {
    const { voiceShare } = opening;
    const text = voiceShare === null ? t.loading : t.loadingVoice(Math.round(voiceShare * 100));
    return (
      <div className="loading" role="status">
        <p className="loading-title">{t.title}</p>
        <p className="loading-summary">{text}</p>
        <ProgressLine share={voiceShare ?? 0} label={text} />
      </div>
    );
  }
  return <Opened open={opening.open} />;
}

function Opened({ open }: { open: OpenRecording }) {
  const language = useLanguage();
  const { recorded, documents, data } = open;
  const end = Math.max(data.seconds, (recorded.track.at(-1)?.t ?? 0) / 1000);
  const chapters = useMemo(
    () => chaptersOf(recorded.marks, end, wordsOf(documents, language)),
    [recorded, end, documents, language],
  );
  const captions = useMemo(() => captionsOf(chapters, language), [chapters, language]);
  return <ReplayHall open={open} end={end} chapters={chapters} captions={captions} />;
}
