import type { HostClient } from '#model/host-api/client.ts';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { syncTexts } from '../i18n/sync-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choices.tsx';
import { saveFile } from '../ui/save-file.ts';
import { TaskError } from '../ui/task-error.tsx';
import { useTask } from '../ui/use-task.ts';

type Which = 'all' | 'waiting' | 'quarantined';
type Format = 'json' | 'csv';

const types: Record<Format, string> = {
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
};

/** Records as a file, for another system or for headquarters where there is no line. */
export function ExportRecords() {
  const t = useTexts(syncTexts);
  const host = useHost();
  const task = useTask();
  const [which, setWhich] = useState<Which>('all');
  const [said, setSaid] = useState('');
  const save = (format: Format) =>
    task.run(async () => {
      const { fileName, parts } = await gather(host, format, which, (characters) =>
        setSaid(t.exporting(characters)),
      );
      saveFile(fileName, new Blob(parts, { type: types[format] }));
      setSaid(t.exported(fileName));
    });
  return (
    <div className="stack sync-export">
      <h3>{t.export}</h3>
      <p className="field-note">{t.exportAbout}</p>
      <Choices
        label={t.which}
        value={which}
        options={[
          { value: 'all', label: t.all },
          { value: 'waiting', label: t.countWaiting },
          { value: 'quarantined', label: t.countRefused },
        ]}
        onValue={setWhich}
      />
      <TaskError task={task} />
      <div className="row">
        <Button icon={Download} disabled={task.running} onClick={() => void save('json')}>
          {t.json}
        </Button>
        <Button icon={Download} disabled={task.running} onClick={() => void save('csv')}>
          {t.csv}
        </Button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}

/** Asks for part after part; texts of a million records would not fit one answer. */
async function gather(
  host: HostClient,
  format: Format,
  which: Which,
  onPart: (characters: number) => void,
): Promise<{ fileName: string; parts: string[] }> {
  const parts: string[] = [];
  let characters = 0;
  let after: number | undefined;
  for (;;) {
    const input = { format, which, ...(after === undefined ? {} : { after }) };
    const { fileName, text, next } = await host.call('sync.export', input);
    parts.push(text);
    characters += text.length;
    onPart(characters);
    if (next === undefined) return { fileName, parts };
    after = next;
  }
}
