import type { CustomResource } from 'kext';
import type { Host, Name } from './scalars.js';

/** What is written in texts: hosts with ports, images with tags, windows of time.
 *
 * @resource texts.example.com/v1 */
export interface Written extends CustomResource<WrittenSpec> {}

export interface WrittenSpec {
  tagIsNoLatest?: Tagged;
  hostIsOurs?: Backend;
  versionGrows?: Versioned;
  pairsAreOnce?: Pairs;
  suffixIsLeft?: Suffixed;
  schemeFits?: Link;
  portsAreInOrder?: Range;
  shareFits?: Share;
}

export interface Tagged {
  image: Host;
  /** @maxItems 4 */
  forbidden: Name[];
}

const tagged = ['registry.example.com/web:latest', 'web:1.2', 'web', 'latest:a', 'a/b:latest'];

/** @rule */
export function tagIsNoLatest({ image, forbidden }: Tagged): boolean | string {
  const [, name = '', tag] = image.match(/^(.+):([^:/]+)$/) ?? [];
  if (tag === undefined) return !tagged.includes(image) || `${image} has no tag`;
  return !(tag === 'latest' || forbidden.includes(tag)) || `${name} has the tag ${tag}`;
}

export interface Backend {
  address: Host;
}

const addresses = ['db.example.com:5432', 'db.example.com', 'example.com:80', '10.0.0.1:x', ':80'];

/** @rule */
export const hostIsOurs = ({ address }: Backend) => {
  const match = /^(?<host>[^:]+)(?::(?<port>[0-9]+))?$/.exec(address);
  if (match === null) return addresses.length === 0;
  return match.groups?.host?.endsWith('example.com') && match.groups.port !== '80';
};

export interface Versioned {
  version: Name;
}

const versions = ['v1.2.3', 'v2.2.0', '1.2', 'v1.10', 'v1.2.3-rc1'];

/** @rule */
export function versionGrows(self: Versioned, oldSelf: Versioned): boolean | string {
  const [, major, minor, , candidate] = self.version.match(/^v?(\d+)\.(\d+)(?:\.(\d+))?(-rc\d)?$/) ?? [];
  if (major === undefined || minor === undefined) return versions.includes(self.version);
  const old = /^v?(\d+)\.(\d+)/.exec(oldSelf.version);
  return candidate === undefined && (old === null || (old[1] === major && (old[2] ?? '') <= minor));
}

export interface Pairs {
  text: Host;
}

const pairs = ['a=1,b=2', 'a=1,a=2', 'a=', 'a', 'b=2,a=1,b=2'];

/** @rule */
export function pairsAreOnce({ text }: Pairs): boolean | string {
  for (const [, key = '', value] of text.matchAll(/([a-z]+)=([0-9])?/g)) {
    if (value === undefined) return `${key} has no value`;
    if (value === '2' && pairs.includes(text)) return key === 'b';
  }
  return (text.match(/[a-z]+/g) ?? []).length <= 2;
}

export interface Suffixed {
  name: Host;
}

const suffixed = ['web-v1', 'v1-', '-v1', 'web-v1-v1', 'v1', 'web'];

/** @rule */
export const suffixIsLeft = ({ name }: Suffixed) =>
  suffixed.includes(name.replace(/-v\d$/, '')) || name.replace(/^-+/, 'v1-').search(/[^a-z0-9-]/) > 1;

export interface Link {
  url: Host;
}

const links = ['https://example.com/a', 'http://example.com:80', 'https://example.com:443/', 'ftp://a', 'https:///'];

/** @rule */
export function schemeFits({ url }: Link): boolean | string {
  const [, scheme, host, port, path] = url.match(/^(https?):\/\/([^/:]+)(?::(\d+))?(\/.*)?$/) ?? [];
  if (scheme === undefined) return links.length > 0 && url === '';
  return (scheme === 'https' && port !== '80' && path !== '/') || `${host} needs ${scheme}s`;
}

export interface Range {
  ports: Name;
}

const ranges = ['80-443', '443-80', '8080', '1-99999', '007-7', '7-007'];

/** @rule */
export function portsAreInOrder({ ports }: Range): boolean | string {
  const [, from, to = from] = ports.match(/^(\d{1,5})(?:-(\d{1,5}))?$/) ?? [];
  if (from === undefined || to === undefined) return !ranges.includes(ports);
  if (Number(to) > 65535) return `${Number(to)} is no port`;
  return Number(from) < Number(to) || `${ports} has no order, ${+from} and ${+to}`;
}

export interface Share {
  /** @pattern /^[0-9]{1,3}(?:%|Mi)$/ */
  most: Name;
  /** @pattern /^\d+$/
   *  @maxLength 4 */
  least: string;
  given: Name;
}

const shares = ['10%', '100%', '5Mi', '007%', '9', '0', '1000', '99'];

/** @rule */
export function shareFits({ most, least, given }: Share): boolean {
  const share = /^[0-9]{1,4}$/.test(given) ? Number(given) : shares.length;
  return parseInt(most, 10) >= Number(least) + (share % 7) || Number(/(\d{1,3})%$/.exec(given)?.[1] ?? '0') > 9;
}
