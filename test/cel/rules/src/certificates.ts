import type { CustomResource, Duration, Int32 } from 'kext';
import { duration, exactlyOne, isURL, lowerAscii, url } from 'kext/cel';
import type { Host, Name } from './scalars.js';

/** What cert-manager demands.
 *
 * @resource certificates.example.com/v1 */
export interface Certificate extends CustomResource<CertificateSpec> {}

export interface CertificateSpec {
  oneIssuer?: Issuer;
  namesSomething?: Subject;
  literalSubjectStandsAlone?: Subject;
  renewsInTime?: Renewal;
  renewsOneWay?: Renewal;
  keySizeFits?: PrivateKey;
  onePassword?: Keystore;
  annotationsAreNotOurs?: Template;
  serverIsSecure?: Acme;
  wildcardsComeFirst?: WildcardsComeFirst;
  usagesAreDistinct?: UsagesAreDistinct;
  commonNameIsShort?: Subject;
  lowerCaseNames?: LowerCaseNames;
  keyStays?: PrivateKey;
}

export interface Issuer {
  acme?: { email: Name };
  ca?: { secretName: Name };
  vault?: { path: Name };
  selfSigned?: { crl?: Name };
}

/** @rule */
export const oneIssuer = ({ acme, ca, vault, selfSigned }: Issuer) =>
  exactlyOne(acme !== undefined, ca !== undefined, vault !== undefined, selfSigned !== undefined);

export interface Subject {
  commonName?: Host;
  literalSubject?: Host;
  /** @maxItems 4 */
  dnsNames?: Host[];
  /** @maxItems 4 */
  uris?: Host[];
  subject?: { organization?: Name };
}

/** @rule */
export const namesSomething = (self: CertificateSpec['namesSomething']) =>
  self === undefined ||
  [self.commonName, self.literalSubject].some((name) => name !== undefined && name !== '') ||
  [self.dnsNames ?? [], self.uris ?? []].some((names) => names.length > 0);

/** @rule */
export const literalSubjectStandsAlone = (self: CertificateSpec['literalSubjectStandsAlone']) =>
  !self?.literalSubject || (self.subject === undefined && !self.commonName);

/** @rule */
export const commonNameIsShort = (self: CertificateSpec['commonNameIsShort']) => {
  const length = (self?.commonName ?? '').trim().length;
  return length <= 6 || `the common name has ${length} characters`;
};

export interface Renewal {
  duration?: Duration;
  renewBefore?: Duration;
  renewBeforePercentage?: Int32;
}

/** @rule */
export const renewsInTime = (self: CertificateSpec['renewsInTime']) => {
  if (self?.renewBefore === undefined) return true;
  return duration(self.renewBefore).isLessThan(duration(self.duration ?? '2160h'));
};

/** @rule */
export const renewsOneWay = (self: CertificateSpec['renewsOneWay']) =>
  self?.renewBefore === undefined || self.renewBeforePercentage === undefined;

export interface PrivateKey {
  algorithm?: 'RSA' | 'ECDSA' | 'Ed25519';
  size?: Int32;
}

const curves = [256, 384, 521];

/** @rule */
export const keySizeFits = (self: CertificateSpec['keySizeFits']) => {
  const size = self?.size ?? 0;
  if (size === 0) return true;
  switch (self?.algorithm) {
    case 'ECDSA':
      return curves.includes(size) || `${size} is no curve`;
    case 'Ed25519':
      return true;
    default:
      return size >= 2048 && size <= 8192;
  }
};

/** @rule */
export const keyStays = (self: CertificateSpec['keyStays'], oldSelf: CertificateSpec['keyStays']) =>
  (self?.algorithm ?? 'RSA') === (oldSelf?.algorithm ?? 'RSA') && self?.size === oldSelf?.size;

export interface Keystore {
  create: boolean;
  password?: Name;
  passwordSecretRef?: { name: Name };
}

/** @rule */
export const onePassword = (self: Keystore) =>
  !self.create || (self.password !== undefined) !== (self.passwordSecretRef !== undefined);

export interface Template {
  /** @maxProperties 4 */
  annotations?: Record<string, Name>;
}

/** @rule */
export const annotationsAreNotOurs = ({ annotations }: Template) =>
  Object.keys(annotations ?? {}).every((key) => !key.startsWith('cert-manager.io/') || key === 'cert-manager.io/allow');

export interface Acme {
  server: Host;
}

/** @rule */
export const serverIsSecure = ({ server }: Acme) =>
  server !== 'https://staging.example.com/directory' &&
  isURL(server) &&
  url(server).getScheme() === 'https' &&
  url(server).getHostname() !== '';

/** @maxItems 4 */
export type WildcardsComeFirst = Host[];

/** @rule */
export const wildcardsComeFirst = (self: WildcardsComeFirst) =>
  self.every((name) => (name.startsWith('*.') ? !name.slice(2).includes('*') : !name.includes('*')));

/** @maxItems 4 */
export type UsagesAreDistinct = ('signing' | 'digital signature' | 'server auth')[];

/** @rule */
export const usagesAreDistinct = (self: UsagesAreDistinct) =>
  self.every((usage) => self.indexOf(usage) === self.lastIndexOf(usage));

/** @maxItems 4 */
export type LowerCaseNames = Host[];

/** @rule */
export const lowerCaseNames = (self: LowerCaseNames) => self.find((name) => lowerAscii(name) !== name) === undefined;
