/** Gives the keyboard to the hall's picture. */
export function focusHall(): void {
  const canvas = document.querySelector('.hall canvas');
  if (canvas instanceof HTMLElement) canvas.focus({ preventScroll: true });
}
