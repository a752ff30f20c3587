/** A file's name as a title: without extension, underscores as spaces; at most 80 characters. */
export function titleOfFile(name: string): string {
  const bare = name
    .replace(/\.[^.]+$/, '')
    .replaceAll(/[_\s]+/g, ' ')
    .trim();
  return Array.from(bare.replaceAll(/\p{Cc}/gu, ''))
    .slice(0, 80)
    .join('');
}
