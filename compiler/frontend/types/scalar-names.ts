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

const numbers: ReadonlySet<string> = new Set(['Int32', 'Int64', 'Integer', 'Float', 'Double', 'Numeric']);

type Base = 'string' | 'number' | 'boolean' | 'null' | 'object';

const several: Readonly<Record<string, readonly Base[]>> = {
  Quantity: ['number', 'string'],
  IntOrString: ['number', 'string'],
  JsonValue: ['null', 'boolean', 'number', 'string', 'object'],
  JsonObject: ['object'],
};

/** What a scalar is a flavour of. */
export function scalarBases(name: string): readonly Base[] {
  return several[name] ?? (numbers.has(name) ? ['number'] : ['string']);
}

/** `kextPath` is that of the module that declares the name, see `Modules.kextPath`. */
export function isScalar(kextPath: string | undefined, name: string): boolean {
  return kextPath === 'api/scalars' && known.has(name);
}
