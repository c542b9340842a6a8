import type { CustomResource, Duration, Int32 } from 'kext';
import { duration, isIP } from 'kext/cel';
import type { Host, Name } from './scalars.js';

/** What Gateway API demands, a property for each rule. @resource is below.
 *
 * @resource gateway.example.com/v1 */
export interface Gateway extends CustomResource<GatewaySpec> {}

export interface GatewaySpec {
  hostnameNeedsLayerSeven?: HostnameNeedsLayerSeven;
  terminationNeedsCertificates?: TerminationNeedsCertificates;
  listenerNamesAreUnique?: ListenerNamesAreUnique;
  listenersAreDistinct?: ListenersAreDistinct;
  filterHasItsOwnSettings?: Filter;
  oneRedirectOrRewrite?: OneRedirectOrRewrite;
  pathIsNormal?: PathMatch;
  prefixNeedsPrefixMatch?: RouteRule;
  timeoutsNest?: Timeouts;
  servicesHavePorts?: BackendRef;
  sectionsTellParentsApart?: SectionsTellParentsApart;
  addressesAreUnique?: AddressesAreUnique;
  addressesAreAddresses?: AddressesAreAddresses;
  permanentCookiesEnd?: Cookie;
  methodIsNamed?: GrpcMethod;
  fractionIsPart?: Fraction;
  shareOrFraction?: Mirror;
  selectorOnDemand?: Namespaces;
  weightsAddUp?: WeightsAddUp;
}

interface Listener {
  name: Name;
  hostname?: Host;
  port: Int32;
  protocol: 'HTTP' | 'HTTPS' | 'TLS' | 'TCP' | 'UDP';
  tls?: Tls;
}

interface Tls {
  mode?: 'Terminate' | 'Passthrough';
  /** @maxItems 4 */
  certificateRefs?: Name[];
  /** @maxProperties 4 */
  options?: Record<string, Name>;
}

/** @maxItems 8 */
export type HostnameNeedsLayerSeven = Listener[];

/** @rule */
export const hostnameNeedsLayerSeven = (self: HostnameNeedsLayerSeven) =>
  self.every(({ protocol, hostname }) =>
    ['TCP', 'UDP'].includes(protocol) ? hostname === undefined || hostname === '' : true,
  );

/** @maxItems 8 */
export type TerminationNeedsCertificates = Listener[];

/** @rule */
export const terminationNeedsCertificates = (self: TerminationNeedsCertificates) =>
  self.every(({ tls }) => tls === undefined || tls.mode === 'Passthrough' || hasCertificates(tls));

function hasCertificates({ certificateRefs, options }: Tls): boolean {
  return (certificateRefs ?? []).length > 0 || Object.keys(options ?? {}).length > 0;
}

/** @maxItems 8 */
export type ListenerNamesAreUnique = Listener[];

/** @rule */
export const listenerNamesAreUnique = (self: ListenerNamesAreUnique) =>
  new Set(self.map(({ name }) => name)).size === self.length || 'two listeners have one name';

/** @maxItems 8 */
export type ListenersAreDistinct = Listener[];

/** @rule */
export const listenersAreDistinct = (self: ListenersAreDistinct) =>
  self.every((one) => self.filter((other) => isSame(one, other)).length === 1);

function isSame(one: Listener, other: Listener): boolean {
  return one.port === other.port && one.protocol === other.protocol && one.hostname === other.hostname;
}

export interface Filter {
  type: 'RequestHeaderModifier' | 'RequestRedirect' | 'URLRewrite';
  requestHeaderModifier?: { set?: Name };
  requestRedirect?: { hostname?: Host };
  urlRewrite?: { hostname?: Host };
}

/** @rule */
export function filterHasItsOwnSettings(self: Filter): boolean | string {
  if ((self.type === 'RequestHeaderModifier') !== (self.requestHeaderModifier !== undefined))
    return `${self.type} is not alone`;
  if ((self.type === 'RequestRedirect') !== (self.requestRedirect !== undefined)) return `${self.type} is not alone`;
  return (self.type === 'URLRewrite') === (self.urlRewrite !== undefined);
}

/** @maxItems 8 */
export type OneRedirectOrRewrite = Filter[];

/** @rule */
export const oneRedirectOrRewrite = (self: OneRedirectOrRewrite) => {
  const count = (type: Filter['type']) => self.filter((filter) => filter.type === type).length;
  return (
    count('RequestRedirect') <= 1 &&
    count('URLRewrite') <= 1 &&
    !(count('RequestRedirect') > 0 && count('URLRewrite') > 0)
  );
};

export interface PathMatch {
  /** @default "PathPrefix" */
  type: 'Exact' | 'PathPrefix' | 'RegularExpression';
  /** @maxLength 1024
   *  @default "/" */
  value: string;
}

const forbidden = ['//', '/./', '/../', '%2f', '%2F', '#'];

/** @rule */
export const pathIsNormal = ({ type, value }: PathMatch) =>
  type === 'RegularExpression' ||
  (value.startsWith('/') &&
    !forbidden.some((part) => value.includes(part)) &&
    !value.endsWith('/..') &&
    !value.endsWith('/.') &&
    /^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|[%][0-9a-fA-F]{2})+$/.test(value));

export interface RouteRule {
  /** @maxItems 8 */
  matches?: PathMatch[];
  /** @maxItems 8 */
  rewrites?: { type: 'ReplaceFullPath' | 'ReplacePrefixMatch' }[];
}

/** @rule */
export const prefixNeedsPrefixMatch = ({ matches = [], rewrites = [] }: RouteRule) =>
  rewrites.some(({ type }) => type === 'ReplacePrefixMatch')
    ? matches.length === 1 && matches[0]?.type === 'PathPrefix'
    : true;

export interface Timeouts {
  request?: Duration;
  backendRequest?: Duration;
}

/** @rule */
export function timeoutsNest({ request, backendRequest }: Timeouts): boolean {
  if (request === undefined || backendRequest === undefined) return true;
  const whole = duration(request);
  return whole.getSeconds() === 0 || !duration(backendRequest).isGreaterThan(whole);
}

export interface BackendRef {
  /** @default "" */
  group: Name;
  /** @default "Service" */
  kind: Name;
  port?: Int32;
}

/** @rule */
export const servicesHavePorts = (self: BackendRef) =>
  self.group === '' && self.kind === 'Service' ? self.port !== undefined : true;

interface ParentRef {
  name: Name;
  namespace?: Name;
  sectionName?: Name;
}

/** @maxItems 8 */
export type SectionsTellParentsApart = ParentRef[];

/** @rule */
export const sectionsTellParentsApart = (self: SectionsTellParentsApart) =>
  self.every((one) =>
    self.every(
      (other) =>
        one.name !== other.name ||
        one.namespace !== other.namespace ||
        (one.sectionName ?? '') === (other.sectionName ?? '') ||
        ((one.sectionName ?? '') !== '' && (other.sectionName ?? '') !== ''),
    ),
  );

interface Address {
  type?: 'IPAddress' | 'Hostname';
  value: Host;
}

/** @maxItems 8 */
export type AddressesAreUnique = Address[];

/** @rule */
export const addressesAreUnique = (self: AddressesAreUnique) => {
  const ofType = (wanted: Address['type']) =>
    self.filter(({ type }) => (type ?? 'IPAddress') === wanted).map(({ value }) => value);
  const [addresses, names] = [ofType('IPAddress'), ofType('Hostname')];
  return new Set(addresses).size === addresses.length && new Set(names).size === names.length;
};

/** @maxItems 8 */
export type AddressesAreAddresses = Address[];

/** @rule */
export const addressesAreAddresses = (self: AddressesAreAddresses) =>
  self.every(({ type = 'IPAddress', value }) => {
    switch (type) {
      case 'IPAddress':
        return isIP(value);
      default:
        return /^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(value);
    }
  });

export interface Cookie {
  lifetimeType?: 'Permanent' | 'Session';
  absoluteTimeout?: Duration;
}

/** @rule */
export const permanentCookiesEnd = (self: Cookie) =>
  self.lifetimeType !== 'Permanent' || self.absoluteTimeout !== undefined;

export interface GrpcMethod {
  /** @default "Exact" */
  type: 'Exact' | 'RegularExpression';
  service?: Name;
  method?: Name;
}

/** @rule */
export function methodIsNamed({ type, service, method }: GrpcMethod): boolean | string {
  if (service === undefined && method === undefined) return 'service or method must be set';
  if (type !== 'Exact') return true;
  if (service !== undefined && !/^(?:\w+\.)*\w+$/i.test(service)) return `${service} is no service`;
  return method === undefined || /^[A-Za-z_][A-Za-z_0-9]*$/.test(method);
}

export interface Fraction {
  /** @minimum 0 */
  numerator: Int32;
  /** @default 100
   *  @minimum 1 */
  denominator: Int32;
}

/** @rule */
export const fractionIsPart = (self: Fraction) => self.numerator <= self.denominator;

export interface Mirror {
  percent?: Int32;
  fraction?: Fraction;
}

/** @rule */
export const shareOrFraction = (self: Mirror) => !(self.percent !== undefined && self.fraction !== undefined);

export interface Namespaces {
  from?: 'All' | 'Same' | 'Selector' | null;
  selector?: { app?: Name };
}

/** @rule */
export const selectorOnDemand = (self: Namespaces) =>
  self.from == null || self.from !== 'Selector' || self.selector !== undefined;

/** @maxItems 8 */
export type WeightsAddUp = { weight?: Int32 }[];

/** @rule */
export const weightsAddUp = (self: WeightsAddUp) =>
  self.length === 0 || self.reduce((sum, { weight }) => sum + (weight ?? 1), 0) > 0;
