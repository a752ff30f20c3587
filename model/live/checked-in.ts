/** How many of an event's people were entered by name. */
export function checkedInCount(people: readonly { checkedInAt: string | null }[]): number {
  return people.filter(({ checkedInAt }) => checkedInAt !== null).length;
}
