import { Lock } from 'lucide-react';
import { useHost, useHostState } from '../app/host-context.ts';
import { refreshHost } from '../app/host-state.ts';
import { leaveTo } from '../app/navigation.ts';
import { settingsTexts } from '../i18n/settings-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { CastSettings } from '../cast/cast-settings.tsx';
import { SyncSettings } from '../records/sync-settings.tsx';
import { ShareSettings } from '../share/share-settings.tsx';
import { ChangePin } from './change-pin.tsx';
import { DisplaySettings } from './display-settings.tsx';
import { ExhibitionSettings } from './exhibition-settings.tsx';
import { HeadsetForm } from './headset-form.tsx';
import { OrganisationSettings } from './organisation-settings.tsx';
import { PeopleSettings } from './people-settings.tsx';
import { RemarkSettings } from './remark-settings.tsx';
import { StaffDoor } from './staff-door.tsx';
import './settings.css';

/** What staff set on this host, behind the PIN. */
export function SettingsPage() {
  const t = useTexts(settingsTexts);
  const host = useHost();
  const settings = useHostState((state) => state.settings);
  const version = useHostState((state) => state.status?.version);
  const lock = () =>
    void host
      .call('staff.lock', {})
      .catch(() => undefined)
      .then(() => refreshHost(host));
  return (
    <main className="page">
      <StaffDoor onBack={() => leaveTo({ page: 'lobby' })}>
        <PageHead title={t.title} onBack={() => leaveTo({ page: 'lobby' })}>
          <Button icon={Lock} onClick={lock}>
            {t.lock}
          </Button>
        </PageHead>
        <div className="page-body">
          <ExhibitionSettings />
          {settings ? <OrganisationSettings settings={settings} /> : null}
          {settings ? <SyncSettings homePage={settings.organisation.homePage} /> : null}
          {settings ? <DisplaySettings settings={settings} /> : null}
          <ShareSettings />
          {settings ? <HeadsetForm settings={settings} /> : null}
          <CastSettings />
          <PeopleSettings />
          <RemarkSettings />
          <ChangePin />
          {version ? <p className="settings-version muted">{t.programVersion(version)}</p> : null}
        </div>
      </StaffDoor>
    </main>
  );
}
