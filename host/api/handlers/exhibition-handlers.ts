import type { HandlersOf } from '../handler.ts';
import type { Services } from '../services.ts';

/** The exhibitions on this machine. */
export function exhibitionHandlers({
  shelf,
  uploads,
  emit,
}: Services): HandlersOf<'exhibitions' | 'uploads'> {
  const changed = (exhibition: string) =>
    emit({ name: 'exhibitions.changed', data: { exhibition } });
  return {
    'exhibitions.list': async () => shelf.list(),
    'exhibitions.open': async ({ exhibition }) => shelf.documents(exhibition),
    'exhibitions.remove': async ({ exhibition }) => {
      await shelf.remove(exhibition);
      changed(exhibition);
      return null;
    },
    'exhibitions.install': async ({ upload }) => {
      const id = await uploads.take(upload, (file) => shelf.install(file));
      changed(id);
      return shelf.summary(id);
    },
    'uploads.begin': async ({ bytes }) => ({ upload: await uploads.begin(bytes) }),
    'uploads.add': async ({ upload, at, base64 }) => ({
      bytes: await uploads.add(upload, at, Buffer.from(base64, 'base64')),
    }),
  };
}
