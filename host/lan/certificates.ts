import 'reflect-metadata';
import { createHash, randomBytes, webcrypto, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import * as x509 from '@peculiar/x509';

/** A certificate and its private key, both PEM. */
export interface Identity {
  certificate: string;
  key: string;
}

/** ECDSA over P-256: what every headset's browser takes. */
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const day = 24 * 60 * 60 * 1000;
/** Leaf certificates longer than 398 days are refused by browsers (CA/Browser Forum, SC31). */
const leafDays = 390;
const authorityDays = 3650;
/** A clock that is off by a day must not make a fresh certificate invalid. */
const clockSlack = 2 * day;
/** Reissued this long before it ends. */
const renewBefore = 30 * day;

x509.cryptoProvider.set(webcrypto);

/** Makes the certificate authority of this installation. `now` in milliseconds since the epoch. */
export async function createAuthority(name: string, now: number): Promise<Identity> {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name: `CN=${escapeName(name)}`,
    notBefore: new Date(now - clockSlack),
    notAfter: new Date(now + authorityDays * day),
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign,
        true,
      ),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate: certificate.toString('pem'), key: await privateKeyPem(keys.privateKey) };
}

/** Issues a server certificate for these addresses and host names, signed by the authority. */
export async function issueLeaf(
  authority: Identity,
  names: readonly string[],
  now: number,
): Promise<Identity> {
  const issuer = new x509.X509Certificate(authority.certificate);
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serial(),
    subject: `CN=${escapeName(names[0] ?? 'xunzhan')}`,
    issuer: issuer.subject,
    notBefore: new Date(now - clockSlack),
    notAfter: new Date(now + leafDays * day),
    publicKey: keys.publicKey,
    signingKey: await importKey(authority.key),
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        names.map((name) => ({
          type: isIP(name) ? ('ip' as const) : ('dns' as const),
          value: name,
        })),
      ),
      await x509.AuthorityKeyIdentifierExtension.create(issuer),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate: certificate.toString('pem'), key: await privateKeyPem(keys.privateKey) };
}

/** Whether a leaf still serves: right authority, every name in it, not soon over. */
export function leafServes(
  leaf: Identity,
  authority: Identity,
  names: readonly string[],
  now: number,
): boolean {
  const certificate = new X509Certificate(leaf.certificate);
  if (!certificate.verify(new X509Certificate(authority.certificate).publicKey)) return false;
  if (
    now > Date.parse(certificate.validTo) - renewBefore ||
    now < Date.parse(certificate.validFrom)
  )
    return false;
  return names.every(
    (name) => (isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined,
  );
}

/** SHA-256 fingerprint in pairs, as browsers show it. */
export function fingerprint(identity: Identity): string {
  return new X509Certificate(identity.certificate).fingerprint256;
}

/** The authority in DER, as phones and headsets want to install it, and a name for the file. */
export function authorityFile(authority: Identity): { fileName: string; der: Buffer } {
  const { raw } = new X509Certificate(authority.certificate);
  const short = createHash('sha256').update(raw).digest('hex').slice(0, 8);
  return { fileName: `xunzhan-ca-${short}.crt`, der: raw };
}

async function privateKeyPem(key: webcrypto.CryptoKey): Promise<string> {
  return x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
}

function importKey(pem: string): Promise<webcrypto.CryptoKey> {
  const [der] = x509.PemConverter.decode(pem);
  if (!der) throw new Error('no private key in the PEM text');
  return webcrypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']);
}

/** 16 random bytes, positive. */
function serial(): string {
  const bytes = randomBytes(16);
  bytes[0] = (bytes[0] ?? 0) & 0x7f;
  return bytes.toString('hex');
}

/** RFC 4514: characters that mean something in a name are escaped. */
function escapeName(name: string): string {
  return name.replaceAll(/[\\",+;<>=#]/g, (character) => `\\${character}`);
}
