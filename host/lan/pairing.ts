import { createHash, timingSafeEqual } from 'node:crypto';
import { XunzhanError } from '#model/errors.ts';

/** Milliseconds that a code lives, and wrong tries in all before it is withdrawn. */
const codeLife = 10 * 60 * 1000;
const wrongTriesAllowed = 5;
/** A device that nobody confirms within this time has to ask again, milliseconds. */
const requestLife = 5 * 60 * 1000;

/** A device that has told the right code and waits for somebody at the host to let it in by name. */
export interface PairingRequest {
  id: string;
  name: string;
  askedAt: number;
}

interface Ticket {
  token: string;
  device: string;
}

export interface PairingTools {
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Random whole number from 0 to `below` - 1, cryptographically strong. */
  randomInt: (below: number) => number;
  /** A random UUID. */
  randomId: () => string;
  /** A random secret of at least 32 bytes, base64url. */
  randomToken: () => string;
  /** Keeps the device; only the token's hash is stored. */
  keep: (device: { id: string; name: string; tokenHash: string; pairedAt: number }) => void;
}

/**
 * Pairs devices with this host: a six-digit code for one device, ten minutes, five wrong tries by anybody; then a
 * person at the host confirms the device by its name. The device collects its token with the secret it was given
 * when it asked, so that nobody else can collect it.
 */
export function createPairing(tools: PairingTools) {
  let code: { digits: string; until: number; wrongTries: number } | undefined;
  const requests = new Map<string, PairingRequest & { secretHash: string; ticket?: Ticket }>();

  const forgetOld = () => {
    for (const [id, request] of requests) {
      if (tools.now() - request.askedAt > requestLife) requests.delete(id);
    }
    if (code && tools.now() >= code.until) code = undefined;
  };

  return {
    /** Shows a new code; the one before is void. */
    showCode(): { code: string; until: number } {
      const digits = String(tools.randomInt(1_000_000)).padStart(6, '0');
      code = { digits, until: tools.now() + codeLife, wrongTries: 0 };
      return { code: digits, until: code.until };
    },

    hideCode(): void {
      code = undefined;
    },

    /** A device tells the code. Right: the code is used up and the device waits. Errors: `pairing/*`. */
    ask(digits: string, name: string): { request: string; secret: string } {
      forgetOld();
      if (!code) throw noCode();
      if (!sameText(digits, code.digits)) {
        code.wrongTries += 1;
        const left = wrongTriesAllowed - code.wrongTries;
        if (left <= 0) code = undefined;
        throw wrongCode(left);
      }
      code = undefined;
      const secret = tools.randomToken();
      const request = {
        id: tools.randomId(),
        name,
        askedAt: tools.now(),
        secretHash: hash(secret),
      };
      requests.set(request.id, request);
      return { request: request.id, secret };
    },

    /** Devices that wait for somebody at the host. */
    waiting(): PairingRequest[] {
      forgetOld();
      return [...requests.values()]
        .filter((request) => !request.ticket)
        .map(({ id, name, askedAt }) => ({ id, name, askedAt }));
    },

    /** Staff let a device in. */
    confirm(id: string): void {
      forgetOld();
      const request = requests.get(id);
      if (!request) throw gone();
      if (request.ticket) return;
      const ticket = { token: tools.randomToken(), device: tools.randomId() };
      tools.keep({
        id: ticket.device,
        name: request.name,
        tokenHash: hash(ticket.token),
        pairedAt: tools.now(),
      });
      request.ticket = ticket;
    },

    refuse(id: string): void {
      requests.delete(id);
    },

    /** The device asks whether it was let in; the token is handed out once. */
    collect(
      id: string,
      secret: string,
    ): { state: 'waiting' } | { state: 'paired'; token: string; device: string } {
      forgetOld();
      const request = requests.get(id);
      if (!request || !sameText(hash(secret), request.secretHash)) throw gone();
      if (!request.ticket) return { state: 'waiting' };
      requests.delete(id);
      return { state: 'paired', ...request.ticket };
    },
  };
}

export type Pairing = ReturnType<typeof createPairing>;

/** What is stored of a device's token. */
export function tokenHash(token: string): string {
  return hash(token);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function sameText(a: string, b: string): boolean {
  const left = Buffer.from(hash(a));
  const right = Buffer.from(hash(b));
  return timingSafeEqual(left, right);
}

function noCode(): XunzhanError {
  return new XunzhanError('pairing/no-code', {
    'zh-CN': '配对码不存在或已过期。请让讲解员在主机上重新显示配对码。',
    en: 'There is no pairing code, or it has expired. Ask the guide to show a new one on the host.',
  });
}

function wrongCode(left: number): XunzhanError {
  return left > 0
    ? new XunzhanError('pairing/wrong-code', {
        'zh-CN': `配对码不对，还可以试 ${left} 次。`,
        en: `That is not the code. ${left} tries left.`,
      })
    : new XunzhanError('pairing/withdrawn', {
        'zh-CN': '输错次数过多，配对码已作废。请让讲解员重新显示配对码。',
        en: 'Too many wrong tries: the code is void. Ask the guide to show a new one.',
      });
}

function gone(): XunzhanError {
  return new XunzhanError('pairing/gone', {
    'zh-CN': '这次配对请求已失效，请重新输入配对码。',
    en: 'This request to pair is no longer valid. Enter the code again.',
  });
}
