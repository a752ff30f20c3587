/** Language ranges of an `Accept-Language` header, most wanted first (RFC 2616, 14.4). */
export function acceptedLanguages(header: string | undefined): string[] {
  const ranges = (header ?? '').split(',').map((part) => {
    const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const quality = parameters.find((parameter) => /^q=/i.test(parameter));
    return { range: range.toLowerCase(), quality: quality ? Number(quality.slice(2)) : 1 };
  });
  return ranges
    .filter(({ range, quality }) => range !== '' && quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ range }) => range);
}

/** The one entry of a language map that a reader of `accepted` wants most; else the first. */
export function pickLanguage(map: object, accepted: readonly string[]): Record<string, unknown> {
  const entries = Object.entries(map);
  for (const range of accepted) {
    const found = entries.find(([tag]) => {
      const own = tag.toLowerCase();
      return range === '*' || own === range || own.startsWith(`${range}-`);
    });
    if (found) return Object.fromEntries([found]);
  }
  return Object.fromEntries(entries.slice(0, 1));
}
