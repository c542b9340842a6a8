import * as cel from '../../../cel/index.js';
import { asCalculated } from '../calculated.js';
import { noOverload } from '../operator.js';
import type { Value } from '../value.js';
import { instance, text } from './arguments.js';
import type { Functions } from './functions.js';

const { Cidr, cidr, Format, format, Ip, ip, Quantity, quantity, Semver, semver, Url, url } = cel;

/** Kubernetes' own library: the functions are those of kext/cel. */
export const kubernetes: Functions = {
  quantity: (value) => quantity(text(value)),
  isQuantity: (value) => cel.isQuantity(text(value)),
  sign: (value) => BigInt(instance<cel.Quantity>(Quantity, value).sign()),
  '.isInteger': (value) => instance<cel.Quantity>(Quantity, value).isInteger(),
  '.asInteger': (value) => BigInt(instance<cel.Quantity>(Quantity, value).asInteger()),
  '.asApproximateFloat': (value) => instance<cel.Quantity>(Quantity, value).asApproximateFloat(),
  '.add': (value, other) => asCalculated(instance<cel.Quantity>(Quantity, value).add(amount(other))),
  '.sub': (value, other) => asCalculated(instance<cel.Quantity>(Quantity, value).sub(amount(other))),
  '.isGreaterThan': (value, other) => order(value, other) > 0,
  '.isLessThan': (value, other) => order(value, other) < 0,
  '.compareTo': (value, other) => BigInt(order(value, other)),
  ip: (value) => ip(text(value)),
  isIP: (value) => cel.isIP(text(value)),
  'ip.isCanonical': (value) => ip.isCanonical(text(value)),
  '.family': (value) => BigInt(instance<cel.Ip>(Ip, value).family()),
  '.isUnspecified': (value) => instance<cel.Ip>(Ip, value).isUnspecified(),
  '.isLoopback': (value) => instance<cel.Ip>(Ip, value).isLoopback(),
  '.isLinkLocalMulticast': (value) => instance<cel.Ip>(Ip, value).isLinkLocalMulticast(),
  '.isLinkLocalUnicast': (value) => instance<cel.Ip>(Ip, value).isLinkLocalUnicast(),
  '.isGlobalUnicast': (value) => instance<cel.Ip>(Ip, value).isGlobalUnicast(),
  cidr: (value) => cidr(text(value)),
  isCIDR: (value) => cel.isCIDR(text(value)),
  '.ip': (value) => instance<cel.Cidr>(Cidr, value).ip(),
  '.masked': (value) => instance<cel.Cidr>(Cidr, value).masked(),
  '.prefixLength': (value) => BigInt(instance<cel.Cidr>(Cidr, value).prefixLength()),
  '.containsIP': (value, other) =>
    instance<cel.Cidr>(Cidr, value).containsIP(typeof other === 'string' ? other : instance<cel.Ip>(Ip, other)),
  '.containsCIDR': (value, other) =>
    instance<cel.Cidr>(Cidr, value).containsCIDR(typeof other === 'string' ? other : instance<cel.Cidr>(Cidr, other)),
  url: (value) => url(text(value)),
  isURL: (value) => cel.isURL(text(value)),
  '.getScheme': (value) => instance<cel.Url>(Url, value).getScheme(),
  '.getHost': (value) => instance<cel.Url>(Url, value).getHost(),
  '.getHostname': (value) => instance<cel.Url>(Url, value).getHostname(),
  '.getPort': (value) => instance<cel.Url>(Url, value).getPort(),
  '.getEscapedPath': (value) => instance<cel.Url>(Url, value).getEscapedPath(),
  '.getQuery': (value) => new Map(Object.entries(instance<cel.Url>(Url, value).getQuery())),
  semver: (value, normalize) => semver(text(value), normalize === true),
  isSemver: (value, normalize) => cel.isSemver(text(value), normalize === true),
  '.major': (value) => BigInt(instance<cel.Semver>(Semver, value).major()),
  '.minor': (value) => BigInt(instance<cel.Semver>(Semver, value).minor()),
  '.patch': (value) => BigInt(instance<cel.Semver>(Semver, value).patch()),
  ...Object.fromEntries(Object.entries(format).map(([name, get]) => [`format.${name}`, formatOf(get)])),
  '.validate': (value, of) =>
    instance<cel.Format>(Format, value)
      .validate(text(of))
      .optMap((texts): Value => texts),
};

function formatOf(get: (name: string) => cel.Format | cel.Optional<cel.Format>): (name?: Value) => Value {
  return (name) => {
    const found = get(name === undefined ? '' : text(name));
    return found instanceof Format ? found : found.optMap((inner): Value => inner);
  };
}

function amount(value: Value | undefined): cel.Quantity {
  return typeof value === 'bigint' ? quantity(String(value)) : instance<cel.Quantity>(Quantity, value);
}

function order(left: Value | undefined, right: Value | undefined): number {
  if (left instanceof Quantity && right instanceof Quantity) return left.compareTo(right);
  if (left instanceof Semver && right instanceof Semver) return left.compareTo(right);
  throw noOverload();
}
