import type { LocalText } from '#model/language.ts';
import { XunzhanError } from '#model/errors.ts';
import { useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { asXunzhanError } from '../host-client/reply.ts';
import { upload } from '../host-client/upload.ts';
import { studioTexts } from '../i18n/studio-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { FileButton } from '../ui/file-button.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import type { EditedDraft } from './use-draft.ts';

/** In the order of their names, numbers by value: 2 before 10. */
const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Files and folders that nobody chose: what systems put beside pictures. */
const hidden = /^(\.|~\$|thumbs\.db$|desktop\.ini$)/i;

/** After these no further file can be taken in. */
const hopeless = new Set(['studio/too-many', 'studio/no-draft', 'offline', 'staff/locked']);

/** Takes pictures and texts into the draft one by one; what fails is named, and the rest goes on. */
export function AddMedia({ edited }: { edited: EditedDraft }) {
  const t = useTexts(studioTexts);
  const say = useLocalText();
  const host = useHost();
  const [adding, setAdding] = useState<{ done: number; all: number } | null>(null);
  const [failed, setFailed] = useState<{ file: string; text: LocalText }[]>([]);
  const { draft, flush, take } = edited;
  if (!draft) return null;

  const add = async (chosen: File[]) => {
    const files = chosen
      .filter(({ name }) => !hidden.test(name))
      .toSorted((a, b) => collator.compare(a.name, b.name));
    const texts: { file: string; text: LocalText }[] = [];
    setFailed([]);
    setAdding({ done: 0, all: files.length });
    await flush();
    for (const [index, file] of files.entries()) {
      try {
        const id = await upload(host, file).catch((cause: unknown) => {
          throw cause instanceof XunzhanError ? cause : vanished(file.name);
        });
        await host.call('studio.add', { draft: draft.id, upload: id, name: file.name });
      } catch (caught) {
        const { code, text } = asXunzhanError(caught);
        texts.push({ file: file.name, text });
        setFailed([...texts]);
        if (hopeless.has(code)) {
          // The next ones would fail in the same way: one line says how many.
          const rest = files.length - index - 1;
          if (rest > 0) texts.push({ file: '', text: leftOut(rest) });
          setFailed([...texts]);
          break;
        }
      }
      setAdding({ done: index + 1, all: files.length });
    }
    take(await host.call('studio.open', { draft: draft.id }));
    setAdding(null);
  };

  return (
    <section className="section">
      <div className="row">
        <FileButton
          accept="image/*,.md,.markdown,.txt"
          multiple
          disabled={adding !== null}
          onFiles={(files) => void add(files)}
        >
          {t.addFiles}
        </FileButton>
        <FileButton folder disabled={adding !== null} onFiles={(files) => void add(files)}>
          {t.addFolder}
        </FileButton>
      </div>
      <p className="field-note">{t.addNote}</p>
      {adding ? (
        <div role="status">
          <p>{t.adding(adding.done, adding.all)}</p>
          <ProgressLine
            share={adding.all > 0 ? adding.done / adding.all : 0}
            label={t.adding(adding.done, adding.all)}
          />
        </div>
      ) : null}
      {failed.length > 0 ? (
        <ul className="studio-failed" role="alert">
          {failed.map(({ file, text }) => (
            <li key={file} className="field-error">
              {say(text)}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function leftOut(files: number): LocalText {
  return { 'zh-CN': studioTexts['zh-CN'].leftOut(files), en: studioTexts.en.leftOut(files) };
}

/** The browser can no longer read a file that was chosen. */
function vanished(name: string): XunzhanError {
  return new XunzhanError('studio/vanished', {
    'zh-CN': studioTexts['zh-CN'].vanished(name),
    en: studioTexts.en.vanished(name),
  });
}
