/** The types of `api/scalars.ts`, whose schemas kext knows by their names. */
const known: ReadonlySet<string> = new Set([
  'Int32',
  'Int64',
  'Integer',
  'Float',
  'Double',
  'Numeric',
  'Quantity',
  'IntOrString',
  'DateTime',
  'Duration',
  'Bytes',
  'Uri',
  'Ipv4',
  'Ipv6',
  'Cidr',
  'Hostname',
  'Email',
  'Uuid',
  'DnsLabel',
  'DnsSubdomain',
  'JsonValue',
  'JsonObject',
]);

/** `kextPath` is that of the module that declares the name, see `Modules.kextPath`. */
export function isScalar(kextPath: string | undefined, name: string): boolean {
  return kextPath === 'api/scalars' && known.has(name);
}
