import type { Schema } from '../model/schema.js';

const formats: Readonly<Record<string, string>> = {
  'integer int32': 'Int32',
  'integer int64': 'Int64',
  'number float': 'Float',
  'number double': 'Double',
  'string byte': 'Bytes',
  'string cidr': 'Cidr',
  'string date-time': 'DateTime',
  'string duration': 'Duration',
  'string email': 'Email',
  'string hostname': 'Hostname',
  'string ipv4': 'Ipv4',
  'string ipv6': 'Ipv6',
  'string uri': 'Uri',
  'string uuid': 'Uuid',
};

const label = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';

const patterns: Readonly<Record<string, string>> = {
  [`63 ^${label}$`]: 'DnsLabel',
  [`253 ^${label}(\\.${label})*$`]: 'DnsSubdomain',
};

/** kext's names for what a number or string is, from its keywords; undefined for what TypeScript has a word for. */
export function scalarNames({ type, format, anyOf, pattern, maxLength }: Schema): readonly string[] | undefined {
  if (anyOf !== undefined) {
    const named = anyOf.map((branch) => formats[`${type} ${branch.format}`]).filter((name) => name !== undefined);
    if (named.length > 0 && named.length === anyOf.length) return named;
  }
  const formatted = format === undefined ? undefined : formats[`${type} ${format}`];
  const name = formatted ?? (pattern === undefined ? undefined : patterns[`${maxLength} ${pattern}`]);
  if (name !== undefined) return [name];
  if (type === 'integer') return ['Integer'];
  return type === 'number' ? ['Numeric'] : undefined;
}
