import type { JsonObject } from '../model/json.js';
import { intOrString, quantityPattern } from './meta-schemas.js';
import { referenceTo } from './named-type.js';

/** A type of `kext` that says these keywords. */
export interface ScalarType {
  readonly type: string;
  readonly says: readonly string[];
  /** What has to be said because the type by itself would say otherwise. */
  readonly tags?: readonly string[];
}

const label = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';

const formats: ReadonlyMap<string, string> = new Map([
  ['string date-time', 'DateTime'],
  ['string duration', 'Duration'],
  ['string byte', 'Bytes'],
  ['string uri', 'Uri'],
  ['string ipv4', 'Ipv4'],
  ['string ipv6', 'Ipv6'],
  ['string cidr', 'Cidr'],
  ['string hostname', 'Hostname'],
  ['string email', 'Email'],
  ['string uuid', 'Uuid'],
  ['integer int32', 'Int32'],
  ['integer int64', 'Int64'],
  ['number float', 'Float'],
  ['number double', 'Double'],
]);

const plain: ReadonlyMap<string, string> = new Map([
  ['integer', kext('Integer')],
  ['number', kext('Numeric')],
  ['string', 'string'],
  ['boolean', 'boolean'],
]);

export function kext(name: string): string {
  return referenceTo('kext', name);
}

/** Strings, numbers and booleans. */
export function scalarType(schema: JsonObject): ScalarType | undefined {
  const { type, format, pattern, maxLength } = schema;
  if (typeof type !== 'string') return undefined;
  const named = formats.get(`${type} ${String(format)}`);
  if (named !== undefined) return { type: kext(named), says: ['type', 'format'] };
  const dns = type === 'string' ? dnsName(pattern, maxLength) : undefined;
  if (dns !== undefined) return { type: kext(dns), says: ['type', 'pattern', 'maxLength'] };
  const name = plain.get(type);
  return name === undefined ? undefined : { type: name, says: ['type'] };
}

function dnsName(pattern: unknown, maxLength: unknown): string | undefined {
  if (pattern === `^${label}$` && maxLength === 63) return 'DnsLabel';
  return pattern === `^${label}(\\.${label})*$` && maxLength === 253 ? 'DnsSubdomain' : undefined;
}

/**
 * A whole number or a string. kext's own types say it with `anyOf`, as controller-gen does; without it, or where a type stands
 * beside it, the raw fragment has to say what the value is.
 */
export function intOrStringType(schema: JsonObject): ScalarType | undefined {
  if (schema['x-kubernetes-int-or-string'] !== true) return undefined;
  if (schema.type !== undefined || JSON.stringify(schema.anyOf) !== JSON.stringify(intOrString.anyOf)) {
    return { type: 'number | string', says: [] };
  }
  const says = ['x-kubernetes-int-or-string', 'anyOf'];
  return schema.pattern === quantityPattern
    ? { type: kext('Quantity'), says: [...says, 'pattern'] }
    : { type: kext('IntOrString'), says };
}
