import { createServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { X509Certificate } from 'node:crypto';
import {
  authorityFile,
  createAuthority,
  fingerprint,
  issueLeaf,
  leafServes,
} from '#host/lan/certificates.ts';
import { describe, expect, it } from 'vitest';

const now = Date.parse('2026-11-24T08:00:00Z');
const day = 24 * 60 * 60 * 1000;
const names = ['127.0.0.1', 'xunzhan-3f2a.local', 'localhost'];

describe('certificates of an installation', () => {
  it('serve HTTPS that a client which trusts the authority accepts, and no other', async () => {
    const authority = await createAuthority('巡展 主机, "三楼"', Date.now());
    const leaf = await issueLeaf(authority, names, Date.now());
    const server = createServer({ cert: leaf.certificate, key: leaf.key }, (_, response) =>
      response.end('hall'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const ask = (ca?: string) =>
      new Promise<string>((resolve) => {
        get({ host: '127.0.0.1', port, agent: false, ...(ca ? { ca } : {}) }, (response) => {
          response.setEncoding('utf8').on('data', resolve);
        }).on('error', (error) => resolve(error.message));
      });
    try {
      expect(await ask(authority.certificate)).toBe('hall');
      expect(await ask()).toMatch(/certificate/);
    } finally {
      server.close();
    }
  });

  it('are issued anew when an address changes, the authority changes or time runs out', async () => {
    const authority = await createAuthority('host', now);
    const leaf = await issueLeaf(authority, names, now);
    expect(leafServes(leaf, authority, names, now)).toBe(true);
    expect(leafServes(leaf, authority, [...names, '127.0.0.2'], now)).toBe(false);
    expect(leafServes(leaf, authority, names, now + 365 * day)).toBe(false);
    expect(leafServes(leaf, await createAuthority('other', now), names, now)).toBe(false);
  });

  it('hold no more than they must: a leaf signs nothing, an authority is marked as one', async () => {
    const authority = await createAuthority('host', now);
    const leaf = new X509Certificate((await issueLeaf(authority, names, now)).certificate);
    expect(leaf.ca).toBe(false);
    expect(new X509Certificate(authority.certificate).ca).toBe(true);
    expect(Date.parse(leaf.validTo) - Date.parse(leaf.validFrom)).toBeLessThan(398 * day);
    expect(leaf.subjectAltName).toContain('127.0.0.1');
    expect(authorityFile(authority).fileName).toMatch(/^xunzhan-ca-[0-9a-f]{8}\.crt$/);
    expect(fingerprint(authority)).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  });
});
