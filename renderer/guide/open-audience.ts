/** The picture for the wall in a window of its own; the same one again where it is open. */
export function openAudience(): void {
  const address = new URL(location.href);
  address.hash = '#/audience';
  window.open(address, 'xunzhan-audience', 'popup,width=1280,height=720');
}
