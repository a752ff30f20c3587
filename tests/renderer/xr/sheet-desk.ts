import { headsetTexts } from '#renderer/i18n/headset-texts.ts';
import { kindsTexts } from '#renderer/i18n/kinds-texts.ts';
import type { SheetDesk } from '#renderer/xr/sheets/sheet.ts';

/** As much of a desk as the form of a question asks for; the hall has these exhibits, each with a text. */
export function deskWith(exhibits: readonly string[]): SheetDesk {
  const words = (id: string) => ({ 'zh-CN': id });
  return {
    t: headsetTexts['zh-CN'],
    kinds: kindsTexts['zh-CN'],
    say: (text: { 'zh-CN': string }) => text['zh-CN'],
    documents: {
      hall: { exhibits: exhibits.map((id) => ({ id, title: words(id), text: words(id) })) },
    },
  } as unknown as SheetDesk;
}
