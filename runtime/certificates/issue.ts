import { randomBytes, webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import type * as X509 from '@peculiar/x509';
import type { Generation } from './generation.js';

export interface Subject {
  /** Of the authority: what tells it from those of others. */
  readonly name: string;
  /** DNS names and IP addresses of the server. */
  readonly hosts: readonly string[];
}

const hour = 3_600_000;
const life = 90 * 24 * hour;
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** An authority, and what it signs: ECDSA P-256, for 90 days. From an hour ago on, for clocks that are behind. */
export async function issue({ name, hosts }: Subject, now: number): Promise<Generation> {
  const x509 = await loadX509();
  const [root, leaf] = await Promise.all([newKey(), newKey()]);
  const from = Math.floor((now - hour) / 1000) * 1000;
  const to = from + life;
  const issuer = [{ CN: [name] }];
  const sign = async (subject: X509.JsonName, key: webcrypto.CryptoKey, extensions: X509.Extension[]) => {
    const identifiers = await Promise.all([
      x509.SubjectKeyIdentifierExtension.create(key),
      x509.AuthorityKeyIdentifierExtension.create(root.publicKey),
    ]);
    const certificate = await x509.X509CertificateGenerator.create({
      serialNumber: randomBytes(16).toString('hex'),
      issuer,
      subject,
      publicKey: key,
      signingKey: root.privateKey,
      signingAlgorithm: algorithm,
      notBefore: new Date(from),
      notAfter: new Date(to),
      extensions: [...extensions, ...identifiers],
    });
    return certificate.toString('pem');
  };
  return {
    authority: await sign(issuer, root.publicKey, authorityExtensions(x509)),
    certificate: await sign([{ CN: [hosts[0] ?? name] }], leaf.publicKey, serverExtensions(x509, hosts)),
    key: x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', leaf.privateKey), 'PRIVATE KEY'),
    from,
    to,
  };
}

/** Only when there is something to sign, because it takes a tenth of a second. It wires its parts by decorators. */
async function loadX509(): Promise<typeof X509> {
  await import('reflect-metadata');
  return import('@peculiar/x509');
}

function newKey(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

function authorityExtensions(x509: typeof X509): X509.Extension[] {
  return [
    new x509.BasicConstraintsExtension(true, 0, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
  ];
}

function serverExtensions(x509: typeof X509, hosts: readonly string[]): X509.Extension[] {
  const names = hosts.map((value) => ({ type: isIP(value) ? ('ip' as const) : ('dns' as const), value }));
  return [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
    new x509.SubjectAlternativeNameExtension(names),
  ];
}
