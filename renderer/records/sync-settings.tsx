import { syncTexts } from '../i18n/sync-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { ExportRecords } from './export-records.tsx';
import { RefusedRecords } from './refused-records.tsx';
import { SyncForm } from './sync-form.tsx';
import { SyncState } from './sync-state.tsx';
import { useSync } from './use-sync.ts';
import './records.css';

/** Staff's section about sending records to headquarters. */
export function SyncSettings({ homePage }: { homePage: string }) {
  const t = useTexts(syncTexts);
  const { sync, backlog, load } = useSync();
  return (
    <section className="section sync">
      <h2>{t.title}</h2>
      <p>{t.about}</p>
      {sync ? (
        <>
          <SyncState status={sync.status} backlog={backlog} />
          <SyncForm settings={sync.settings} homePage={homePage} onSaved={load} />
          <RefusedRecords refused={sync.refused} count={sync.status.quarantined} />
          <ExportRecords />
        </>
      ) : null}
    </section>
  );
}
