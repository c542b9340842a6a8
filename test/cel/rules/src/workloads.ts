import type { CustomResource, Double, Int32, Quantity } from 'kext';
import { quantity } from 'kext/cel';
import type { Name } from './scalars.js';

/** What the policies of Kubernetes' library demand of workloads.
 *
 * @resource workloads.example.com/v1 */
export interface Workload extends CustomResource<WorkloadSpec> {}

export interface WorkloadSpec {
  imagesAreOurs?: ImagesAreOurs;
  tagsAreFixed?: TagsAreFixed;
  limitsAreSet?: LimitsAreSet;
  labelsAreThere?: LabelsAreThere;
  nothingIsPrivileged?: Pod;
  nobodyIsRoot?: NobodyIsRoot;
  portsAreAllowed?: PortsAreAllowed;
  capabilitiesAreDropped?: Capabilities;
  profileIsKnown?: Profile;
  hostsAreOnce?: HostsAreOnce;
  probesDiffer?: Probes;
  shareIsWhole?: Share;
  sorted?: Sorted;
  padded?: Padded;
  classFits?: Sized;
  namesTogether?: Named;
}

interface Container {
  name: Name;
  image: Name;
  memory?: Quantity;
  privileged?: boolean;
  runAsNonRoot?: boolean;
}

const registries = ['registry.example.com/', 'docker.io/library/'] as const;

/** @maxItems 5 */
export type ImagesAreOurs = Container[];

/** @rule */
export const imagesAreOurs = (self: ImagesAreOurs) => {
  const foreign = self.find(({ image }) => !registries.some((registry) => image.startsWith(registry)));
  return foreign === undefined || `${foreign.name}: ${foreign.image} is not from our registries`;
};

/** @maxItems 5 */
export type TagsAreFixed = Container[];

/** @rule */
export const tagsAreFixed = (self: TagsAreFixed) =>
  self.every(
    ({ image }) =>
      image.includes('@sha256:') || (image.lastIndexOf(':') > image.lastIndexOf('/') && !image.endsWith(':latest')),
  );

/** @maxItems 5 */
export type LimitsAreSet = Container[];

/** @rule */
export const limitsAreSet = (self: LimitsAreSet) =>
  self.every(({ memory }) => memory !== undefined && !quantity(memory).isGreaterThan(quantity('2Gi')));

/** @maxProperties 5 */
export type LabelsAreThere = Record<string, Name>;

const demanded = ['app', 'team'];

/** @rule */
export function labelsAreThere(self: LabelsAreThere): boolean | string {
  const missing = demanded.filter((label) => !(label in self));
  if (missing.length > 1) return `${missing.length} of ${demanded.length} labels are missing`;
  return demanded.every((label) => (self[label] ?? 'x') !== '');
}

export interface Pod {
  /** @maxItems 4 */
  containers: Container[];
  /** @maxItems 4 */
  initContainers?: Container[];
  hostNetwork?: boolean;
}

/** @rule */
export const nothingIsPrivileged = (self: Pod) =>
  [self.containers, self.initContainers ?? []].every((containers) =>
    containers.every(({ privileged }) => !privileged),
  ) && !self.hostNetwork;

export interface NobodyIsRoot {
  runAsNonRoot?: boolean;
  /** @maxItems 4 */
  containers: Container[];
}

/** @rule */
export const nobodyIsRoot = ({ runAsNonRoot, containers }: NobodyIsRoot) =>
  containers.every((container) => container.runAsNonRoot ?? runAsNonRoot ?? false);

/** @maxItems 6 */
export type PortsAreAllowed = { hostPort?: Int32; protocol?: 'TCP' | 'UDP' }[];

const allowed = { TCP: { min: 1, max: 100 }, UDP: { min: 50, max: 60 } };

/** @rule */
export const portsAreAllowed = (self: PortsAreAllowed) =>
  self.every(({ hostPort = 0, protocol = 'TCP' }) => {
    const { min, max } = protocol === 'TCP' ? allowed.TCP : allowed.UDP;
    return hostPort === 0 || (hostPort >= min && hostPort <= max);
  });

export interface Capabilities {
  /** @maxItems 4 */
  add?: Name[];
  /** @maxItems 4 */
  drop?: Name[];
}

/** @rule */
export const capabilitiesAreDropped = (self: Capabilities) =>
  (self.drop?.includes('ALL') ?? false) &&
  (self.add ?? []).every((name) => ['NET_BIND_SERVICE', 'CHOWN'].includes(name));

export type Profile =
  | { type: 'RuntimeDefault' }
  | { type: 'Unconfined' }
  | { type: 'Localhost'; localhostProfile: Name };

/** @rule */
export const profileIsKnown = (self: Profile) => {
  if (self.type === 'Localhost')
    return self.localhostProfile.startsWith('profiles/') && self.localhostProfile.at(-1) !== '/';
  return self.type === 'RuntimeDefault' ? true : 'Unconfined is not allowed';
};

/** @maxItems 6 */
export type HostsAreOnce = { host?: Name; tls?: Name }[];

/** @rule */
export const hostsAreOnce = (self: HostsAreOnce) =>
  new Set(self.map(({ host }) => host)).size === self.length && self.every(({ host, tls }) => !tls || tls === host);

interface Probe {
  path: Name;
  port: Int32;
}

export interface Probes {
  liveness?: Probe;
  readiness?: Probe;
}

/** @rule */
export const probesDiffer = ({ liveness, readiness }: Probes) =>
  !liveness || !readiness || liveness.path !== readiness.path || liveness.port !== readiness.port;

export interface Share {
  share: Double;
  of: Int32;
}

/** @rule */
export const shareIsWhole = ({ share, of }: Share) =>
  Number.isInteger(share * of) && share * of >= -1000 && share <= 1.5;

/** @maxItems 6 */
export type Sorted = Int32[];

/** @rule */
export const sorted = (self: Sorted) => {
  const ordered = [...self].sort((a, b) => a - b);
  return ordered[0] === self[0] && ordered.at(-1) === self.at(-1) && self.slice(1, 3).length <= 2;
};

export interface Padded {
  code: Name;
}

/** @rule */
export const padded = ({ code }: Padded) =>
  code.padStart(4, '0') !== '0007' &&
  code.charAt(1) !== 'x' &&
  code.substring(3, 1) !== 'bc' &&
  code.split('-').length < 4;

export interface Sized {
  class: 'small' | 'large';
  /** @minimum 0 */
  replicas: Int32;
  zone?: Name;
}

const classes = { small: { most: 3, zones: ['a'] }, large: { most: 10, zones: ['a', 'b'] } };

/** @rule */
export function classFits({ class: name, replicas, zone }: Sized): boolean | string {
  const { most, zones } = classes[name];
  function isKnown(wanted: string): boolean {
    return zones.includes(wanted);
  }
  if (zone && !isKnown(zone) && replicas > 0) return `${zone} is no zone of ${name}`;
  return replicas <= most;
}

export interface Named extends Pod {}

/** @rule */
export const namesTogether = ({ containers, initContainers = [], hostNetwork }: Named) => {
  const names = [...initContainers.map(({ name }) => name), ...containers.map(({ name }) => name)];
  const reserved = ['proxy'].concat(names);
  return new Set(names).size === names.length && !(hostNetwork && initContainers) && reserved.length < 5;
};
