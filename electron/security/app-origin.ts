/** The scheme and host under which the desktop program's own pages live. */
export const APP_SCHEME = 'app';
const APP_HOST = 'xunzhan';

/** Address of the hall's page. */
export const APP_PAGE = `${APP_SCHEME}://${APP_HOST}/index.html`;

/**
 * Whether an address is one of our own pages. Compared part by part, not by `URL.origin`: Node calls
 * the origin of a scheme that it doesn't know `null`.
 */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  return (
    protocol === `${APP_SCHEME}:` &&
    hostname === APP_HOST &&
    port === '' &&
    username === '' &&
    password === ''
  );
}
