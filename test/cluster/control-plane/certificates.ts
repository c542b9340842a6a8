/**
 * An authority that lives as long as one control plane, and what it signs: the API server's certificate, the clients'
 * and, for tests that serve webhooks, theirs. Node can sign and parse certificates, but not write them.
 */
import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isIPv4 } from 'node:net';
import * as der from './der.js';

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
  issue(subject: Subject): Certificate;
}

const day = 24 * 60 * 60 * 1000;
const ecdsaWithSha256 = der.sequence(der.objectIdentifier('1.2.840.10045.4.3.2'));

export function newAuthority(commonName: string): Authority {
  const { publicKey, privateKey } = newKey();
  const subject: Subject = { commonName };
  const isAuthority = extension('2.5.29.19', der.sequence(der.boolean(true)), true);
  return {
    certificate: signed({ issuer: subject, subject, publicKey, extensions: [isAuthority] }, privateKey),
    issue(wanted) {
      const key = newKey();
      const extensions = wanted.hosts === undefined ? [] : [alternativeNames(wanted.hosts)];
      return {
        certificate: signed({ issuer: subject, subject: wanted, publicKey: key.publicKey, extensions }, privateKey),
        key: privatePem(key.privateKey),
      };
    },
  };
}

/** A key pair in PEM, such as the one that signs ServiceAccounts' tokens. */
export function newKeyPair(): { readonly public: string; readonly private: string } {
  const { publicKey, privateKey } = newKey();
  return { public: publicKey.export({ type: 'spki', format: 'pem' }).toString(), private: privatePem(privateKey) };
}

function newKey(): { publicKey: KeyObject; privateKey: KeyObject } {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function privatePem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

interface Unsigned {
  readonly issuer: Subject;
  readonly subject: Subject;
  readonly publicKey: KeyObject;
  readonly extensions: readonly Buffer[];
}

/** RFC 5280, section 4.1. */
function signed(unsigned: Unsigned, issuerKey: KeyObject): string {
  const body = der.sequence(
    der.explicit(0, der.integer(Buffer.of(2))),
    der.integer(Buffer.concat([Buffer.of(1), randomBytes(15)])),
    ecdsaWithSha256,
    distinguishedName(unsigned.issuer),
    der.sequence(der.utcTime(new Date(Date.now() - day)), der.utcTime(new Date(Date.now() + day))),
    distinguishedName(unsigned.subject),
    unsigned.publicKey.export({ type: 'spki', format: 'der' }),
    ...(unsigned.extensions.length === 0 ? [] : [der.explicit(3, der.sequence(...unsigned.extensions))]),
  );
  return pem(der.sequence(body, ecdsaWithSha256, der.bitString(sign('sha256', body, issuerKey))));
}

function pem(certificate: Buffer): string {
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

function distinguishedName(subject: Subject): Buffer {
  const organization = subject.organization === undefined ? [] : [attribute('2.5.4.10', subject.organization)];
  return der.sequence(...organization, attribute('2.5.4.3', subject.commonName));
}

function attribute(type: string, value: string): Buffer {
  return der.set(der.sequence(der.objectIdentifier(type), der.utf8String(value)));
}

function alternativeNames(hosts: readonly string[]): Buffer {
  const names = hosts.map((host) =>
    isIPv4(host) ? der.implicit(7, Buffer.from(host.split('.').map(Number))) : der.implicit(2, Buffer.from(host)),
  );
  return extension('2.5.29.17', der.sequence(...names), false);
}

function extension(identifier: string, value: Buffer, critical: boolean): Buffer {
  const flag = critical ? [der.boolean(true)] : [];
  return der.sequence(der.objectIdentifier(identifier), ...flag, der.octetString(value));
}
