import { X509Certificate } from 'node:crypto';

/**
 * The authorities to trust, in base64: these, and of those that are trusted already the ones of the same name that
 * aren't over yet, so that a replica that serves by an older one is believed as long as it may do so.
 */
export function trustBundle(authorities: readonly string[], present: string, now: number): string {
  const wanted = authorities.map((pem) => new X509Certificate(pem));
  const kept = certificatesIn(Buffer.from(present, 'base64').toString()).filter(
    (certificate) =>
      wanted.some(({ subject }) => subject === certificate.subject) &&
      !wanted.some(({ fingerprint256 }) => fingerprint256 === certificate.fingerprint256) &&
      Date.parse(certificate.validTo) > now,
  );
  return Buffer.from([...wanted, ...kept].map(String).join('')).toString('base64');
}

function certificatesIn(text: string): readonly X509Certificate[] {
  const pems = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return pems.flatMap((pem) => {
    try {
      return [new X509Certificate(pem)];
    } catch {
      return [];
    }
  });
}
