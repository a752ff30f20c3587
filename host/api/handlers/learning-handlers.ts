import { randomUUID } from 'node:crypto';
import { XunzhanError } from '#model/errors.ts';
import type { Certificate } from '#model/host-api/learning.ts';
import { localTextSchema } from '#model/language.ts';
import { completionOf } from '#model/visits/completion.ts';
import * as z from 'zod/mini';
import { newCertificateCode, readCertificateCode } from '../../certificates/certificate-code.ts';
import type { CertificateRow } from '../../certificates/certificate-table.ts';
import type { HandlersOf } from '../handler.ts';
import type { Services } from '../services.ts';

/** Remarks, which staff approve, and certificates, whose names stay here. */
export function learningHandlers({
  keeper,
  visits,
  shelf,
  now,
}: Services): HandlersOf<'remarks' | 'certificates'> {
  const today = () => new Date(now()).toISOString().slice(0, 10);
  return {
    'remarks.add': async ({ visit, exhibit, text }, session) => {
      const { number, exhibition } = visits.find(visit, session);
      const remark = randomUUID();
      const store = keeper.use();
      await store.append(() =>
        store.remarks.add({ id: remark, visit: number, exhibition, exhibit, text, day: today() }),
      );
      return { remark };
    },
    'remarks.of-exhibit': async ({ exhibition, exhibit }) => {
      const store = keeper.use();
      return store.read(() => store.remarks.approved(exhibition, exhibit));
    },
    'remarks.pending': async () => {
      const store = keeper.use();
      return store.read(() => store.remarks.pending());
    },
    'remarks.decide': async ({ remark, approved }) => {
      const store = keeper.use();
      if (!store.write(() => store.remarks.decide(remark, approved))) throw unknownRemark();
      return null;
    },
    'certificates.issue': async ({ visit, name }, session) => {
      const row = visits.find(visit, session);
      const { manifest, hall } = await shelf.documents(row.exhibition);
      const completion = completionOf(manifest, hall, visits.progress(visit, session));
      if (!completion.complete) throw notFinished(completion.unseen.length);
      const certificate: CertificateRow = {
        code: newCertificateCode(),
        visit: row.number,
        exhibition: row.exhibition,
        name,
        title: JSON.stringify(manifest.title),
        day: today(),
      };
      const store = keeper.use();
      await store.append(() => store.certificates.add(certificate));
      return publicCertificate(certificate);
    },
    'certificates.of-person': async ({ person }) => {
      const store = keeper.use();
      return store.read(() => store.certificates.ofPerson(person)).map(publicCertificate);
    },
    'certificates.check': async ({ code }) => {
      const store = keeper.use();
      const row = store.read(() => store.certificates.get(readCertificateCode(code)));
      return row ? publicCertificate(row) : null;
    },
  };
}

function publicCertificate(row: Omit<CertificateRow, 'visit'>): Certificate {
  const { code, name, day, title } = row;
  const exhibition = z.parse(localTextSchema, JSON.parse(title));
  return { code, name, day, exhibitionId: row.exhibition, exhibition };
}

function unknownRemark(): XunzhanError {
  return new XunzhanError('remarks/unknown', {
    'zh-CN': '找不到这条留言，可能已被删除。请刷新列表。',
    en: 'This remark is not known, perhaps erased. Load the list again.',
  });
}

function notFinished(unseen: number): XunzhanError {
  return new XunzhanError('certificates/not-finished', {
    'zh-CN':
      unseen > 0
        ? `还有 ${unseen} 件必看展品没有参观，或测试尚未通过，暂不能领取证书。`
        : '测试尚未通过，暂不能领取证书。',
    en:
      unseen > 0
        ? `${unseen} required exhibits are not seen yet, or the test is not passed: no certificate yet.`
        : 'The test is not passed yet: no certificate yet.',
  });
}
