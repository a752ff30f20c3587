/**
 * A title in one line, or in two about equally long ones where it is too long for `room`. Breaks between words, and
 * between Chinese characters, but never before a mark that closes.
 *
 * @param measure how wide a text is, in the unit of `room`
 */
export function brokenLines(
  title: string,
  room: number,
  measure: (text: string) => number,
): string[] {
  if (measure(title) <= room) return [title];
  const places = breaks(title);
  const half = measure(title) / 2;
  const off = (place: number) => Math.abs(measure(title.slice(0, place)) - half);
  const best = places.toSorted((a, b) => off(a) - off(b))[0];
  return best === undefined
    ? [title]
    : [title.slice(0, best).trimEnd(), title.slice(best).trimStart()];
}

const closing = /[，。、：；！？》”’）\s]/u;
const opening = /[《“‘（]/u;
const han = /\p{Script=Han}|[，。、：；！？》”’）]/u;

/** Indices at which a new line may begin. */
function breaks(title: string): number[] {
  const letters = [...title];
  const found: number[] = [];
  let index = 0;
  letters.forEach((letter, at) => {
    index += letter.length;
    const next = letters[at + 1];
    if (next === undefined || closing.test(next) || opening.test(letter)) return;
    if (han.test(letter) || letter === ' ' || letter === '-') found.push(index);
  });
  return found;
}
