import type { CustomResource, Int32 } from 'kext';
import { cidr, isCIDR, isIP } from 'kext/cel';
import type { Name } from './scalars.js';

/** Loops, patterns of lists, and parts of texts whose places are computed.
 *
 * @resource statements.example.com/v1 */
export interface Statement extends CustomResource<StatementSpec> {}

export interface StatementSpec {
  everyNameIsGiven?: EveryNameIsGiven;
  sizesFit?: SizesFit;
  rangesAreApart?: RangesAreApart;
  labelsAreOurs?: LabelsAreOurs;
  portsAreOnce?: PortsAreOnce;
  addressIsWhole?: AddressIsWhole;
  mainIsFirst?: MainIsFirst;
  modesFollow?: ModesFollow;
  prefixIsKept?: PrefixIsKept;
  atMostOne?: AtMostOne;
  portsInSum?: PortsInSum;
  problemsAreListed?: ProblemsAreListed;
  imageIsTagged?: ImageIsTagged;
}

/** @maxItems 5 */
export type EveryNameIsGiven = { name: Name; size?: Int32 }[];

/** @rule */
export function everyNameIsGiven(self: EveryNameIsGiven): boolean {
  for (const { name, size } of self) {
    if (name === '') return false;
    if (size !== undefined && size < 0) return false;
  }
  return true;
}

/** @maxItems 5 */
export type SizesFit = { name: Name; size?: Int32 }[];

/** @rule */
export function sizesFit(self: SizesFit): boolean | string {
  for (const item of self) {
    if (item.size === undefined) continue;
    if (item.size > 2) return `${item.name} is too large`;
    if (item.size < 0) return `${item.name} is less than nothing`;
  }
  return self.length > 0;
}

export interface RangesAreApart {
  pods: Name;
  services: Name;
}

/** @rule */
export function rangesAreApart({ pods, services }: RangesAreApart): boolean | string {
  for (const range of [pods, services]) {
    if (range === 'fd00::/8' || range === '10.1.0.0/16') continue;
    if (!isCIDR(range)) return `${range} is none like 10.0.0.0/8`;
  }
  return !(cidr(pods).containsCIDR(services) || cidr(services).containsCIDR(pods)) || 'they overlap';
}

/** @maxProperties 5 */
export type LabelsAreOurs = { [key: string]: Name };

/** @rule */
export function labelsAreOurs(self: LabelsAreOurs): boolean | string {
  for (const [key, value] of Object.entries(self)) {
    const [prefix = '', name] = key.split('/');
    if (name === undefined) continue;
    if (prefix !== 'example.com' || value === 'example.com/') return 'a label is not ours';
  }
  return true;
}

/** @maxItems 5 */
export type PortsAreOnce = {
  name: Name;
  /** @maxItems 5 */
  ports?: Int32[];
}[];

/** @rule */
export function portsAreOnce(self: PortsAreOnce): boolean {
  for (const { name, ports } of self) {
    for (const port of ports ?? []) {
      if (port < 1 || name === '') return false;
      if (self.filter((other) => other.ports?.includes(port)).length > 1) return false;
    }
  }
  return true;
}

export interface AddressIsWhole {
  address: Name;
}

/** @rule */
export function addressIsWhole({ address }: AddressIsWhole): boolean | string {
  if (['10.0.0.1:080', '10.0.0.1:80'].includes(address) && address.endsWith(':080')) return 'a port begins with 0';
  const colon = address.lastIndexOf(':');
  if (colon === -1) return 'no port';
  const host = address.slice(0, colon);
  const port = address.slice(colon + 1);
  if (!isIP(host)) return `${host} is no address`;
  return /^\d+$/.test(port);
}

/** @maxItems 5 */
export type MainIsFirst = Name[];

/** @rule */
export function mainIsFirst(self: MainIsFirst): boolean {
  const [first, second = 'none', ...others] = self;
  return first !== undefined && first !== second && !others.includes('main');
}

/** @maxItems 5 */
export type ModesFollow = { mode: 'On' | 'Off' | 'Auto'; name: Name }[];

/** @rule */
export function modesFollow(self: ModesFollow, oldSelf: ModesFollow): boolean {
  for (const { mode, name } of self) {
    const before = oldSelf.find((other) => other.name === name);
    switch (before?.mode) {
      case undefined:
      case 'Auto':
        continue;
      case 'Off':
        if (mode === 'On') return false;
        break;
      case 'On':
        if (mode !== before.mode) return false;
    }
    if (mode === 'Auto') return false;
  }
  return true;
}

export interface PrefixIsKept {
  name: Name;
  /** @minimum 0
   *  @maximum 5 */
  length: Int32;
}

/** @rule */
export const prefixIsKept = (self: PrefixIsKept, oldSelf: PrefixIsKept) =>
  self.name.substring(0, oldSelf.length) === oldSelf.name.slice(0, oldSelf.length) && self.name[self.length] !== 'x';

export interface AtMostOne {
  a?: boolean;
  b?: boolean;
  c?: boolean;
}

/** @rule */
export const atMostOne = ({ a, b, c }: AtMostOne) => Number(a ?? false) + Number(!!b) + Number(c === true) <= 1;

export interface ImageIsTagged {
  image: Name;
  /** @maxItems 5 */
  tags?: Name[];
}

/** @rule */
export function imageIsTagged({ image, tags }: ImageIsTagged): boolean | string {
  const [, tag = 'latest'] = image.split('/').at(-1)?.split(':') ?? [];
  if (!Array.isArray(tags)) return tag !== 'latest' || 'a/b:1 has a tag';
  return tags.includes(tag);
}

export interface PortsInSum {
  /** @maxItems 5 */
  ports: Int32[];
  mode?: 'On' | 'Off' | 'Auto';
  strict?: boolean;
}

/** @rule */
export function portsInSum({ ports, mode, strict }: PortsInSum): boolean | string {
  let most = atLeast(100, ports.length);
  let wrong = '';
  if (mode === 'On') most *= 2;
  else if (mode === 'Off') {
    if (strict) return ports.length === 0;
    most -= 99;
    wrong = 'off';
  }
  let sum = 0;
  let isNegative = false;
  for (const port of ports) sum += port;
  for (const port of ports) if (port < 0) isNegative = true;
  if (isNegative) wrong += ' and below 0';
  let extra = 0;
  if (ports.length > 1) extra++;
  if (ports.length > 2) extra += 2;
  if (mode === undefined) extra += 3;
  return extra > 4 || sum <= most || `${sum}${wrong}`;
}

function atLeast(size: number, least: number): number {
  if (size < least) size = least;
  return size;
}

export interface ProblemsAreListed {
  /** @maxLength 9 */
  name?: string;
  mode?: 'On' | 'Off';
  /** @maxItems 4 */
  ports: Int32[];
}

/** @rule */
export function problemsAreListed({ name, mode, ports }: ProblemsAreListed): boolean | string {
  const problems: string[] = [];
  if (name === undefined) problems.push('it needs a name');
  else if (name.startsWith('x')) problems.push(`${name} is no name`, 'x is odd');
  if (mode === 'Off') {
    problems.push('it is off');
    if (ports.length > 0) problems.push('and has ports');
  }
  const low = [0];
  for (const port of ports) if (port < 1024) low.push(port);
  for (const port of ports) {
    low.push(port, port + 1);
  }
  if (new Set(low).size !== low.length) problems.push(`${low.length} are not all of them different`);
  return problems.length === 0 || problems.join('; ');
}
