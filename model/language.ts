import * as z from 'zod/mini';

/** Languages the interface speaks; the first is the one every text must have. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

export const languageSchema = z.enum(languages);

const text = z.string().check(z.minLength(1));

/** A text by language. Chinese is required; a missing English text falls back to it. */
export const localTextSchema = z.looseObject({ 'zh-CN': text, en: z.optional(text) });
export type LocalText = { 'zh-CN': string; en?: string | undefined };

/** The text in `language`, else in Chinese. */
export function localText(texts: LocalText, language: Language): string {
  return texts[language] ?? texts['zh-CN'];
}
