const COOKIE = 'xunzhan-room';
/** Seconds: a long event with lunch. The token is void anyway when the room ends. */
const COOKIE_LIFE = 12 * 3600;

/** The cookie by which a phone that read the room's pass is known; only its hash is stored. */
export function roomCookie(token: string, secure: boolean): string {
  return `${COOKIE}=${token}; Path=/; Max-Age=${COOKIE_LIFE}; ${secure ? 'Secure; ' : ''}HttpOnly; SameSite=Strict`;
}

export function roomToken(cookies: string | undefined): string | undefined {
  for (const cookie of cookies?.split(';') ?? []) {
    const [name, value] = cookie.trim().split('=');
    if (name === COOKIE && value) return value;
  }
  return undefined;
}
