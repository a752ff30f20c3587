/**
 * Whether a dialog has the keyboard, wherever the focus is: a button that is switched off while it works loses the
 * focus to the page, and the dialog's keys must not reach what lies behind.
 */
export function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}
