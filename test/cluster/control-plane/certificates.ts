/**
 * An authority that lives as long as one control plane, and what it signs: the API server's certificate, the clients'
 * and, for tests that serve webhooks, theirs.
 */
// @peculiar/x509 wires its parts by decorators.
import 'reflect-metadata';
import { generateKeyPairSync, webcrypto } from 'node:crypto';
import { isIPv4 } from 'node:net';
import {
  BasicConstraintsExtension,
  type Extension,
  type JsonName,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** A certificate and its private key, both in PEM. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** Whom a certificate names. Kubernetes reads the user from `commonName` and the groups from `organization`. */
export interface Subject {
  readonly commonName: string;
  readonly organization?: string;
  /** DNS names and IPv4 addresses that a server answers at. */
  readonly hosts?: readonly string[];
}

/** Signs certificates that hold for a day. */
export interface Authority {
  /** The authority's own certificate in PEM. */
  readonly certificate: string;
  issue(subject: Subject): Promise<Certificate>;
}

const day = 24 * 60 * 60 * 1000;
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

export async function newAuthority(commonName: string): Promise<Authority> {
  const { publicKey, privateKey } = await newKey();
  const issuer = nameOf({ commonName });
  const sign = (subject: JsonName, key: webcrypto.CryptoKey, extensions: Extension[]) =>
    signed({ issuer, subject, publicKey: key, signingKey: privateKey, extensions });
  return {
    certificate: await sign(issuer, publicKey, [new BasicConstraintsExtension(true, undefined, true)]),
    async issue(subject) {
      const key = await newKey();
      const extensions = subject.hosts === undefined ? [] : [alternativeNames(subject.hosts)];
      return {
        certificate: await sign(nameOf(subject), key.publicKey, extensions),
        key: await privatePem(key.privateKey),
      };
    },
  };
}

/** A key pair in PEM, such as the one that signs ServiceAccounts' tokens. */
export function newKeyPair(): { readonly public: string; readonly private: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { public: publicKey, private: privateKey };
}

function newKey(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

async function privatePem(key: webcrypto.CryptoKey): Promise<string> {
  return PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
}

interface Unsigned {
  readonly issuer: JsonName;
  readonly subject: JsonName;
  readonly publicKey: webcrypto.CryptoKey;
  readonly signingKey: webcrypto.CryptoKey;
  readonly extensions: Extension[];
}

async function signed(unsigned: Unsigned): Promise<string> {
  const certificate = await X509CertificateGenerator.create({
    ...unsigned,
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + day),
    signingAlgorithm: algorithm,
  });
  return certificate.toString('pem');
}

function nameOf({ commonName, organization }: Subject): JsonName {
  return [...(organization === undefined ? [] : [{ O: [organization] }]), { CN: [commonName] }];
}

function alternativeNames(hosts: readonly string[]): Extension {
  return new SubjectAlternativeNameExtension(
    hosts.map((host) => ({ type: isIPv4(host) ? ('ip' as const) : ('dns' as const), value: host })),
  );
}
