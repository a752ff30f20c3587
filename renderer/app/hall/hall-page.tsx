import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import { commonTexts } from '../../i18n/common-texts.ts';
import { hallTexts } from '../../i18n/hall-texts.ts';
import { useLocalText, useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { MessagePage } from '../message-page.tsx';
import { navigate } from '../navigation.ts';
import type { HallRoute } from '../route.ts';
import { Loading } from './loading.tsx';
import { OpenHallPage } from './open-hall-page.tsx';
import { useExhibition } from './use-exhibition.ts';

interface HallPageProps {
  route: HallRoute;
  exhibition: string;
  /** Something lies over the hall and has the keyboard. */
  covered: boolean;
}

/** An exhibition by id: opening, open, or why not. */
export function HallPage({ route, exhibition, covered }: HallPageProps) {
  const t = useTexts(hallTexts);
  const common = useTexts(commonTexts);
  const say = useLocalText();
  const { again, ...opening } = useExhibition(exhibition);
  if (opening.state === 'opening') return <Loading share={0} />;
  if (opening.state === 'failed') {
    return (
      <MessagePage title={t.noExhibition} text={say(opening.error.text)}>
        <Button look="primary" onClick={again}>
          {common.again}
        </Button>
        {route.page === 'lobby' ? null : (
          <Button onClick={() => navigate({ page: 'lobby' })}>{t.lobby}</Button>
        )}
      </MessagePage>
    );
  }
  return (
    <OpenHallPage
      key={hallKey(opening.documents)}
      route={route}
      exhibition={exhibition}
      documents={opening.documents}
      covered={covered}
    />
  );
}

/** A new version of the package is a new hall. */
function hallKey({ manifest, base }: ExhibitionDocuments): string {
  return `${manifest.id} ${manifest.version} ${base}`;
}
