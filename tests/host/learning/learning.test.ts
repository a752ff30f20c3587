import { readCertificateCode } from '#host/certificates/certificate-code.ts';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { viewed } from '../sample-events.ts';
import { codeOf, openVisit, testHost } from '../test-host.ts';

const place = { exhibition: 'small-hall', exhibit: 'meeting' };

test('a remark is seen by others only after staff have approved it', async () => {
  const { call } = await testHost();
  await call('staff.setup', { pin: '246810' });
  const { visit } = await openVisit(call);
  const { remark } = await call('remarks.add', { visit, exhibit: 'meeting', text: '很受教育 ' });
  const refused = await call('remarks.add', { visit, exhibit: 'meeting', text: '广告' });
  expect(await call('remarks.of-exhibit', place)).toEqual([]);
  expect((await call('remarks.pending', {})).map(({ text }) => text)).toEqual(['很受教育', '广告']);
  await call('remarks.decide', { remark, approved: true });
  await call('remarks.decide', { remark: refused.remark, approved: false });
  expect(await call('remarks.of-exhibit', place)).toMatchObject([{ id: remark, text: '很受教育' }]);
  expect(await call('remarks.pending', {})).toEqual([]);
  const unknown = call('remarks.decide', { remark: randomUUID(), approved: true });
  expect(await codeOf(unknown)).toBe('remarks/unknown');
});

test('a certificate is refused until the hall is finished, then found by its code however it is typed', async () => {
  const { call } = await testHost();
  const { visit } = await openVisit(call);
  const early = call('certificates.issue', { visit, name: '王小明' });
  expect(await codeOf(early)).toBe('certificates/not-finished');
  await call('visits.record', { visit, events: [viewed('meeting')] });
  const certificate = await call('certificates.issue', { visit, name: '王小明' });
  expect(certificate.code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
  const typed = certificate.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
  expect(await call('certificates.check', { code: typed })).toEqual(certificate);
  expect(await call('certificates.check', { code: '0000-0000-0000' })).toBeNull();
  const forged = certificate.code.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  expect(await call('certificates.check', { code: forged })).toBeNull();
});

test('who has a certificate finds it again, and nobody else does', async () => {
  const { call } = await testHost();
  const { visit, person } = await openVisit(call, '李华');
  const other = await call('people.create', { name: '王敏' });
  expect(await call('certificates.of-person', { person })).toEqual([]);
  await call('visits.record', { visit, events: [viewed('meeting')] });
  const certificate = await call('certificates.issue', { visit, name: '李华' });
  expect(certificate.exhibitionId).toBe('small-hall');
  expect(await call('certificates.of-person', { person })).toEqual([certificate]);
  expect(await call('certificates.of-person', { person: other.id })).toEqual([]);
});

test('remarks and certificates are exported with a person and erased with them', async () => {
  const { call } = await testHost();
  const { visit, person } = await openVisit(call, '李华');
  await call('remarks.add', { visit, exhibit: 'meeting', text: '记住了' });
  await call('visits.record', { visit, events: [viewed('meeting')] });
  const { code } = await call('certificates.issue', { visit, name: '李华' });
  const { json } = await call('people.export', { person });
  expect(json).toContain('记住了');
  expect(json).toContain(code);
  await call('people.erase', { person });
  expect(await call('certificates.check', { code })).toBeNull();
});

test('a code is read with its usual slips mended', () => {
  expect(readCertificateCode(' 7k3m q0zd 4lrp')).toBe('7K3M-Q0ZD-41RP');
});
