import { commonTexts } from '../i18n/common-texts.ts';
import { troubleTexts } from '../i18n/trouble-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { MessagePage } from './message-page.tsx';
import { navigate } from './navigation.ts';

/** A part of the program failed or could not be loaded: load the page again, or go back to the lobby. */
export function BrokenPart() {
  const t = useTexts(troubleTexts);
  const common = useTexts(commonTexts);
  return (
    <MessagePage title={t.notOpened} text={t.notOpenedText}>
      <Button look="primary" onClick={() => location.reload()}>
        {t.reload}
      </Button>
      <Button
        onClick={() => {
          navigate({ page: 'lobby' });
          location.reload();
        }}
      >
        {common.lobby}
      </Button>
    </MessagePage>
  );
}
