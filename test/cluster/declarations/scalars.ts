import type { Json } from '../../../compiler/model/json.js';
import { formats } from './bounds.js';
import { type Build, choose, type Maker } from './build.js';
import { type Shape, type Site, shapeOf, unboundedSize } from './shape.js';
import { text } from './words.js';

/** A type without members and without bounds: a string, a number, or one of the package's scalars. */
export function scalar(build: Build, site: Site): Shape {
  return choose(build, scalarMakers, site);
}

/** One of those that are no strings of a given form, so that bounds may be put on it. */
export function openScalar(build: Build, site: Site): Shape {
  return choose(build, openMakers, site);
}

const openMakers: readonly Maker[] = [
  { construct: 'string', weight: 8, make: plainString },
  { construct: 'Int32', weight: 5, make: integer('Int32') },
  { construct: 'Int64', weight: 2, make: integer('Int64') },
  { construct: 'Integer', weight: 2, make: integer('Integer') },
  { construct: 'Float', weight: 1, make: fraction('Float') },
  { construct: 'Double', weight: 2, make: fraction('Double') },
  { construct: 'Numeric', weight: 1, make: fraction('Numeric') },
];

/** Values that each scalar takes, and the format that rules see it by. */
const formatted: readonly (readonly [scalar: string, format: string | undefined, samples: readonly string[]])[] = [
  ['DateTime', 'date-time', ['2026-01-31T12:30:45Z', '2026-01-31T12:30:45.123456+01:00']],
  ['Duration', 'duration', ['1h30m', '90s', '250ms']],
  ['Bytes', 'byte', ['aGVsbG8=']],
  ['Uri', 'uri', ['https://example.com/a?b=c#d', 'urn:a:b']],
  ['Ipv4', 'ipv4', ['10.0.0.1']],
  ['Ipv6', 'ipv6', ['fe80::1', '::']],
  ['Cidr', 'cidr', ['10.0.0.0/8', 'fd00::/8']],
  ['Hostname', 'hostname', ['host.example.com']],
  ['Email', 'email', ['ops@example.com']],
  ['Uuid', 'uuid', ['123e4567-e89b-12d3-a456-426614174000']],
  ['DnsLabel', undefined, ['web', '0-a']],
  ['DnsSubdomain', undefined, ['web', 'a.b-c.example.com']],
];

const scalarMakers: readonly Maker[] = [
  ...openMakers,
  { construct: 'boolean', weight: 4, make: boolean },
  { construct: 'Quantity', weight: 2, make: quantity },
  { construct: 'IntOrString', weight: 2, make: intOrString },
  { construct: 'union of formats', weight: 1, make: unionOfFormats },
  ...formatted.map(([construct, format, samples]): Maker => {
    return { construct, weight: 1, make: (build) => stringScalar(build, construct, { format, samples }) };
  }),
];

function plainString({ random }: Build): Shape {
  const witness = random.chance(0.4) ? random.pick(formats)[1] : text(random);
  return shapeOf('string', 'string', witness, { open: 'string', size: unboundedSize });
}

function integer(name: string): Maker['make'] {
  return (build) => {
    const witness = build.random.pick([0, 1, 3, 8080, -1, 100, 2_000_000_000, -2_000_000_000, 30]);
    return shapeOf(build.imported(name, 'kext'), 'integer', witness, { open: 'integer' });
  };
}

function fraction(name: string): Maker['make'] {
  return (build) => {
    const witness = build.random.pick([0, 1, 0.5, -2.25, 100, 1024.75]);
    return shapeOf(build.imported(name, 'kext'), 'number', witness, { open: 'number' });
  };
}

function boolean({ random }: Build): Shape {
  return shapeOf('boolean', 'boolean', random.chance(0.5));
}

function quantity(build: Build): Shape {
  const witness: Json = build.random.pick(['500m', '1Gi', '0', '1.5', '2e3', 5]);
  return shapeOf(build.imported('Quantity', 'kext'), 'intOrString', witness, { size: unboundedSize });
}

function intOrString(build: Build): Shape {
  const witness: Json = build.random.pick([1, '25%', 'http', 0]);
  return shapeOf(build.imported('IntOrString', 'kext'), 'intOrString', witness, { size: unboundedSize });
}

function unionOfFormats(build: Build): Shape {
  const [left, right] = build.random.pick([
    ['Ipv4', 'Ipv6'],
    ['Ipv4', 'Hostname'],
    ['Cidr', 'Ipv4'],
  ] as const);
  const sample = formatted.find(([name]) => name === left)?.[2][0] ?? '';
  const text = `${build.imported(left, 'kext')} | ${build.imported(right, 'kext')}`;
  return shapeOf(text, 'string', sample, { size: unboundedSize });
}

interface StringScalar {
  readonly format: string | undefined;
  readonly samples: readonly string[];
}

function stringScalar(build: Build, name: string, { format, samples }: StringScalar): Shape {
  const size = name === 'DnsLabel' ? 63 * 4 : name === 'DnsSubdomain' ? 253 * 4 : unboundedSize;
  const more = format === undefined ? {} : { format };
  return shapeOf(build.imported(name, 'kext'), 'string', build.random.pick(samples), { size, ...more });
}
