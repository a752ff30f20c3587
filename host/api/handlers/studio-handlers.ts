import type { HandlersOf } from '../handler.ts';
import type { Services } from '../services.ts';

/** Making halls from pictures and texts. */
export function studioHandlers({ studio, uploads, shelf, emit }: Services): HandlersOf<'studio'> {
  return {
    'studio.drafts': async () => studio.list(),
    'studio.create': async ({ title, template }) => studio.create(title, template),
    'studio.open': async ({ draft }) => studio.open(draft),
    'studio.save': async ({ draft }) => studio.save(draft),
    'studio.add': async ({ draft, upload, name }) =>
      uploads.take(upload, (file) => studio.add(draft, file, name)),
    'studio.delete': async ({ draft }) => {
      await studio.delete(draft);
      return null;
    },
    'studio.bake': async ({ draft, quality }) => studio.bake(draft, quality),
    'studio.install': async ({ draft }) => {
      const { file } = await studio.pack(draft);
      const exhibition = await shelf.install(file);
      emit({ name: 'exhibitions.changed', data: { exhibition } });
      return shelf.summary(exhibition);
    },
    'studio.pack': async ({ draft }) => {
      const { bytes, fileName } = await studio.pack(draft);
      return { bytes, fileName };
    },
    'studio.read-package': async ({ draft, at }) => ({
      base64: (await studio.readPackage(draft, at)).toString('base64'),
    }),
  };
}
