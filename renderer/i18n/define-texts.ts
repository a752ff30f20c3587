// Values of a function are checked against the other language's; here they may be anything.
type Entry = string | ((...values: never[]) => string);
type Area = Record<string, Entry>;

/** The same keys in another language: a plain text for a plain text, a function for a function. */
type InOtherWords<Chinese extends Area> = {
  [Key in keyof Chinese]: Chinese[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string;
};

/** The words of one part of the interface, Chinese first; a key that English lacks does not compile. */
export function defineTexts<Chinese extends Area>(
  chinese: Chinese,
  english: InOtherWords<Chinese>,
): { 'zh-CN': Chinese; en: InOtherWords<Chinese> } {
  return { 'zh-CN': chinese, en: english };
}
