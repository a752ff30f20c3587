import { useStore } from 'zustand';
import { leaveTo, navigate, navigation } from '../app/navigation.ts';
import { studioTexts } from '../i18n/studio-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { StaffDoor } from '../settings/staff-door.tsx';
import '../settings/settings.css';
import { PageHead } from '../ui/page-head.tsx';
import { DraftEditor } from './draft-editor.tsx';
import { Drafts } from './drafts.tsx';
import { NewDraft } from './new-draft.tsx';
import { OpenPackage } from './open-package.tsx';
import './studio.css';

/** Adding an exhibition: a package from elsewhere, or a hall of one's own. Behind the staff PIN. */
export function StudioPage() {
  const t = useTexts(studioTexts);
  const draft = useStore(navigation, ({ route }) =>
    route.page === 'studio' ? route.draft : undefined,
  );
  const back = () => leaveTo({ page: 'settings' });
  return (
    <main className="page">
      <StaffDoor onBack={back}>
        {draft ? (
          <DraftEditor key={draft} id={draft} onBack={() => navigate({ page: 'studio' })} />
        ) : (
          <>
            <PageHead title={t.title} onBack={back} />
            <div className="page-body">
              <OpenPackage />
              <NewDraft />
              <Drafts />
            </div>
          </>
        )}
      </StaffDoor>
    </main>
  );
}
