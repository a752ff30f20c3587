/** The scheme and host under which the desktop program's own pages live. */
export const APP_SCHEME = 'app';
const APP_HOST = 'xunzhan';

/** Address of the hall's page. */
export const APP_PAGE = `${APP_SCHEME}://${APP_HOST}/index.html`;

/** Address of the picture for the wall, as the console asks for it. */
export const AUDIENCE_PAGE = `${APP_PAGE}#/audience`;

/** Whether an address is the guide's console. */
export function isGuidePage(address: string): boolean {
  return isAppUrl(address) && /^#\/guide(?:[/?]|$)/.test(new URL(address).hash);
}

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
