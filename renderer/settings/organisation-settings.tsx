import type { Settings } from '#model/host-api/staff.ts';
import { useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { hostState } from '../app/host-state.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { settingsTexts } from '../i18n/settings-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';

/** Whose host it is, and who answers for its data. */
export function OrganisationSettings({ settings }: { settings: Settings }) {
  const t = useTexts(settingsTexts);
  const common = useTexts(commonTexts);
  const host = useHost();
  const task = useTask();
  const [organisation, setOrganisation] = useState(settings.organisation);
  const [saved, setSaved] = useState(false);
  const put = (change: Partial<Settings['organisation']>) => {
    setSaved(false);
    setOrganisation((now) => ({ ...now, ...change }));
  };
  const save = () =>
    task.run(async () => {
      hostState.setState({ settings: await host.call('settings.set', { organisation }) });
      setSaved(true);
    });
  return (
    <section className="section">
      <h2>{t.organisation}</h2>
      <form
        className="settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field
          label={t.organisationName}
          value={organisation.name}
          maxLength={80}
          onValue={(name) => put({ name })}
        />
        <Field
          label={t.homePage}
          value={organisation.homePage}
          maxLength={200}
          onValue={(homePage) => put({ homePage })}
        />
        <Field
          label={t.officer}
          note={t.officerNote}
          value={organisation.dataOfficer}
          maxLength={80}
          onValue={(dataOfficer) => put({ dataOfficer })}
        />
        <Field
          label={t.contact}
          value={organisation.dataContact}
          maxLength={120}
          onValue={(dataContact) => put({ dataContact })}
        />
        <TaskError task={task} />
        <div className="row">
          <Button type="submit" look="primary" disabled={task.running}>
            {common.save}
          </Button>
          <span role="status">{saved ? common.saved : ''}</span>
        </div>
      </form>
    </section>
  );
}
