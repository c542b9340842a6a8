import type { CustomResource, Duration, Int32, IntOrString } from 'kext';
import { cidr, duration, isCIDR, isSemver, semver } from 'kext/cel';
import type { Name } from './scalars.js';

/** What Cluster API demands.
 *
 * @resource clusters.example.com/v1 */
export interface Cluster extends CustomResource<ClusterSpec> {}

export interface ClusterSpec {
  endpointStays?: Endpoint;
  somethingRolls?: RollingUpdate;
  rollsOnlyRolling?: Strategy;
  timeoutIsNotNegative?: Timeout;
  taintsAreUnique?: TaintsAreUnique;
  taintsStay?: TaintsStay;
  variablesAreNamed?: VariablesAreNamed;
  oneKindOfPatch?: Patch;
  versionGrowsByOne?: Version;
  domainsStay?: DomainsStay;
  networksAreTwo?: NetworksAreTwo;
  localOrExternal?: Etcd;
  labelsHaveDomain?: Labels;
  replicasFit?: Replicas;
  maxUnhealthyIsShare?: Health;
}

export interface Endpoint {
  /** @default "" */
  host: Name;
  /** @default 0 */
  port: Int32;
}

/** @rule */
export const endpointStays = (self: Endpoint, oldSelf: Endpoint) =>
  (oldSelf.host === '' || self.host === oldSelf.host) && (oldSelf.port === 0 || self.port === oldSelf.port);

export interface RollingUpdate {
  maxSurge?: IntOrString;
  maxUnavailable?: IntOrString;
}

const isZero = (value: IntOrString) => value === 0 || value === '0%' || value === '0';

/** @rule */
export const somethingRolls = ({ maxSurge = 1, maxUnavailable = 0 }: RollingUpdate) =>
  !(isZero(maxSurge) && isZero(maxUnavailable));

export interface Strategy {
  type?: 'RollingUpdate' | 'OnDelete';
  rollingUpdate?: RollingUpdate;
}

/** @rule */
export const rollsOnlyRolling = (self: Strategy) =>
  self.rollingUpdate === undefined || self.type === undefined || self.type === 'RollingUpdate';

export interface Timeout {
  deletion?: Duration;
}

/** @rule */
export const timeoutIsNotNegative = ({ deletion }: Timeout) =>
  deletion === undefined || !duration(deletion).isLessThan(duration('0s'));

interface Taint {
  key: Name;
  value?: Name;
  effect: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
}

/** @maxItems 6 */
export type TaintsAreUnique = Taint[];

/** @rule */
export const taintsAreUnique = (self: TaintsAreUnique) =>
  self.every((one) => self.filter(({ key, effect }) => key === one.key && effect === one.effect).length < 2);

/** @maxItems 6 */
export type TaintsStay = Taint[];

/** @rule */
export const taintsStay = (self: TaintsStay, oldSelf: TaintsStay) =>
  oldSelf.every((old) => self.some((taint) => taint.key === old.key && taint.value === old.value));

interface Variable {
  name: Name;
  required: boolean;
}

/** @maxItems 6 */
export type VariablesAreNamed = Variable[];

/** @rule */
export const variablesAreNamed = (self: VariablesAreNamed) => {
  const names = self.map(({ name }) => name);
  return new Set(names).size === names.length && !names.includes('builtin') && names.every((name) => !/\./.test(name));
};

export interface Patch {
  /** @maxItems 4 */
  definitions?: Name[];
  external?: { generateExtension?: Name; validateExtension?: Name };
}

/** @rule */
export function oneKindOfPatch({ definitions, external }: Patch): boolean | string {
  if ((definitions === undefined) === (external === undefined)) return 'definitions or external, and not both';
  if (definitions) return definitions.length > 0;
  return external?.generateExtension !== undefined || external?.validateExtension !== undefined;
}

export interface Version {
  version: Name;
}

/** @rule */
export function versionGrowsByOne(self: Version, oldSelf?: Version): boolean | string {
  if (!self.version.startsWith('v') || !isSemver(self.version.slice(1))) return `${self.version} is no version`;
  if (oldSelf === undefined || !isSemver(oldSelf.version.slice(1))) return true;
  const [now, before] = [semver(self.version.slice(1)), semver(oldSelf.version.slice(1))];
  if (now.isLessThan(before)) return 'versions only grow';
  return now.major() === before.major() && now.minor() <= before.minor() + 1;
}

/** @maxProperties 4 */
export type DomainsStay = Record<string, { controlPlane?: boolean }>;

/** @rule */
export const domainsStay = (self: DomainsStay, oldSelf: DomainsStay) =>
  Object.keys(oldSelf).every((name) => name in self && self[name]?.controlPlane === oldSelf[name]?.controlPlane);

/** @maxItems 4 */
export type NetworksAreTwo = Name[];

/** @rule */
export function networksAreTwo(self: NetworksAreTwo): boolean {
  if (self.length > 2 || !self.every((block) => isCIDR(block))) return false;
  return self.length < 2 || self.some((block) => cidr(block).ip().family() === 4);
}

export interface Etcd {
  local?: { dataDir?: Name };
  /** @minProperties 1 */
  external?: { endpoints?: Name };
}

/** @rule */
export const localOrExternal = (self: Etcd, oldSelf?: Etcd) =>
  Object.keys(self).length === 1 &&
  (oldSelf === undefined || (self.local === undefined) === (oldSelf.local === undefined));

export interface Labels {
  /** @maxProperties 4 */
  labels?: Record<string, Name>;
}

/** @rule */
export const labelsHaveDomain = ({ labels = {} }: Labels) =>
  Object.entries(labels).every(([key, value]) => {
    const parts = key.split('/');
    const domain = parts[0] ?? '';
    return (
      parts.length === 2 && (domain === 'node.example.com' || domain.endsWith('.node.example.com')) && value !== ''
    );
  });

export interface Replicas {
  /** @minimum 0 */
  replicas?: Int32;
  least?: Int32;
  most?: Int32;
}

/** @rule */
export const replicasFit = ({ replicas, least, most }: Replicas) =>
  replicas === undefined || (replicas >= (least ?? 0) && replicas <= Math.max(most ?? replicas, least ?? 0));

export interface Health {
  maxUnhealthy?: IntOrString;
}

/** @rule */
export const maxUnhealthyIsShare = ({ maxUnhealthy }: Health) =>
  typeof maxUnhealthy === 'string'
    ? /^(100|[1-9]?[0-9])%$/.test(maxUnhealthy)
    : maxUnhealthy === undefined || maxUnhealthy >= 0;
