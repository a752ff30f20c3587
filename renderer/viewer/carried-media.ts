/** Copies of the package's media that this page holds, by address: a headset may lose the network. */
export const carriedMedia = new Map<string, string>();

/** Where to get a medium: the copy that is held, else its own address. */
export function carriedAddress(address: string): string {
  return carriedMedia.get(address) ?? address;
}
