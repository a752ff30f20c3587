/** Says that the page's program could not be fetched, and how to go on; there is nothing yet to say it with. */
export function tellNotLoaded(root: HTMLElement): void {
  const page = document.createElement('main');
  page.className = 'page';
  const message = Object.assign(document.createElement('div'), { className: 'message' });
  message.setAttribute('role', 'alert');
  page.append(message);
  for (const line of [
    '页面没有完整载入。请确认主机已打开，然后重新载入。',
    'The page did not load completely. Please see that the host is on, and load it again.',
  ]) {
    message.append(Object.assign(document.createElement('p'), { textContent: line }));
  }
  const again = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'button',
    textContent: '重新载入 · Load again',
  });
  again.addEventListener('click', () => location.reload());
  message.append(again);
  root.replaceChildren(page);
}
