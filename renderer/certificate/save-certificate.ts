import type { Certificate } from '#model/host-api/learning.ts';
import { localText } from '#model/language.ts';
import type { Language } from '#model/language.ts';
import { certificateTexts } from '../i18n/certificate-texts.ts';
import { saveFile } from '../ui/save-file.ts';

/**
 * Draws a certificate and offers it as a PDF; what draws it is loaded only now.
 *
 * @param issuer the organisation whose host this is; empty where nobody has said
 */
export async function saveCertificate(
  certificate: Certificate,
  issuer: string,
  language: Language,
): Promise<void> {
  const [{ drawCertificate }, { certificatePdf }] = await Promise.all([
    import('./draw-certificate.ts'),
    import('./certificate-pdf.ts'),
  ]);
  const t = certificateTexts[language];
  const sheet = await drawCertificate(certificate, issuer, language);
  const pdf = await certificatePdf(sheet, {
    title: `${t.heading} · ${certificate.name}`,
    subject: t.body(localText(certificate.exhibition, language)),
    code: certificate.code,
  });
  saveFile(t.fileName(localText(certificate.exhibition, language)), pdf);
}
