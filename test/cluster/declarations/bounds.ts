import type { Json } from '../../../compiler/model/json.js';
import type { Random } from './random.js';
import { clampSize, hasTag, type Shape } from './shape.js';

/** The shape with more bounds of its own, all around its witness. */
export function bounded(random: Random, shape: Shape): Shape {
  switch (shape.open) {
    case 'integer':
      return withTags(shape, numberTags(random, Number(shape.witness), 1));
    case 'number':
      // A server truncates the bounds of whole values, also where the type is none: a fraction would then be none.
      return withTags(shape, numberTags(random, Number(shape.witness), Number.isInteger(shape.witness) ? 1 : 0.25));
    case 'string':
      return boundedString(random, shape);
    case 'array':
      return withTags(shape, countTags(random, 'Items', lengthOf(shape.witness)));
    case 'object':
      return withTags(shape, countTags(random, 'Properties', lengthOf(shape.witness)));
    case 'none':
      return shape;
  }
}

/** Adds the tags whose names the shape has not got; the larger bound is never the first one's business. */
export function withTags(shape: Shape, tags: readonly string[]): Shape {
  const fresh = tags.filter((tag) => !hasTag(shape, tagName(tag)));
  return fresh.length === 0 ? shape : { ...shape, tags: [...shape.tags, ...fresh] };
}

export function tagName(tag: string): string {
  return tag.slice(1).split(/\s/, 1)[0] ?? '';
}

/** Bounds on whole numbers are whole: the server truncates others first. */
function numberTags(random: Random, witness: number, step: number): string[] {
  const distance = () => random.integer(0, 40) * step;
  const tags = [];
  if (random.chance(0.5)) tags.push(`@minimum ${witness - distance()}`);
  else if (random.chance(0.2)) tags.push(`@exclusiveMinimum ${witness - distance() - step}`);
  if (random.chance(0.5)) tags.push(`@maximum ${witness + distance()}`);
  else if (random.chance(0.2)) tags.push(`@exclusiveMaximum ${witness + distance() + step}`);
  if (step === 1 && random.chance(0.1)) tags.push(`@multipleOf ${witness % 5 === 0 ? 5 : 1}`);
  return tags;
}

function boundedString(random: Random, shape: Shape): Shape {
  const witness = String(shape.witness);
  const { length } = [...witness];
  const tags = [];
  if (random.chance(0.3)) tags.push(`@minLength ${random.integer(0, length)}`);
  const maxLength = random.chance(0.5) ? length + random.integer(0, 60) : undefined;
  if (maxLength !== undefined) tags.push(`@maxLength ${maxLength}`);
  const matching = patterns.filter((pattern) => matches(pattern, witness));
  if (random.chance(0.3)) tags.push(`@pattern /${random.pick(matching)}/`);
  const fitting = formats.filter(([, sample]) => sample === witness);
  const format = shape.format === undefined && random.chance(0.8) ? fitting.map(([name]) => name)[0] : undefined;
  if (format !== undefined) tags.push(`@format ${format}`);
  const size = maxLength === undefined || hasTag(shape, 'maxLength') ? shape.size : Math.min(shape.size, maxLength * 4);
  return withTags({ ...shape, size: clampSize(size), ...(format !== undefined && { format }) }, tags);
}

function countTags(random: Random, noun: string, length: number): string[] {
  const tags = [];
  if (random.chance(0.3)) tags.push(`@min${noun} ${random.integer(0, length)}`);
  if (random.chance(0.3)) tags.push(`@max${noun} ${length + random.integer(0, 50)}`);
  return tags;
}

function lengthOf(witness: Json): number {
  return typeof witness === 'object' && witness !== null ? Object.keys(witness).length : 0;
}

/** As written between slashes, for RE2: some are none of JavaScript's. */
const patterns = [
  '^.*$',
  '(?s)^.*$',
  '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
  '^[^\\/]+\\/.*$',
  '(?i)^WEB$',
  '^\\w{1,63}$',
  '\\A[[:alpha:]]+\\z',
  '^(?P<first>[a-z]+)\\.?.*$',
  '^\\p{L}+$',
  '^[^@]+@[^@]+$',
  '^\\d+(\\.\\d+)*$',
  '^[\\x00-\\x{10FFFF}]*$',
  '^[^"\']*$',
  '^(|a|b|web|on|yes)$',
];

/** Those that JavaScript can't read are tried in its own spelling. */
function matches(pattern: string, witness: string): boolean {
  const flags = pattern.startsWith('(?i)') ? 'ui' : pattern.startsWith('(?s)') ? 'us' : 'u';
  const source = pattern
    .replace(/^\(\?[is]\)/, '')
    .replace('\\A', '^')
    .replace('\\z', '$')
    .replace('[[:alpha:]]', '[a-zA-Z]')
    .replace('?P<', '?<')
    .replace('\\x{10FFFF}', '\\u{10FFFF}');
  return new RegExp(source, flags).test(witness);
}

/** Every format that the server checks, with a value that it takes. */
export const formats: readonly (readonly [name: string, sample: string])[] = [
  ['uri', 'https://example.com/a?b=c#d'],
  ['email', 'ops@example.com'],
  ['hostname', 'host.example.com'],
  ['ipv4', '10.0.0.1'],
  ['ipv6', 'fe80::1'],
  ['cidr', '10.0.0.0/8'],
  ['mac', '01:23:45:67:89:ab'],
  ['uuid', '123e4567-e89b-12d3-a456-426614174000'],
  ['uuid3', '6fa459ea-ee8a-3ca4-894e-db77e160355e'],
  ['uuid4', '16fd2706-8baf-433b-82eb-8c7fada847da'],
  ['uuid5', '886313e1-3b8a-5372-9b90-0c9aee199e5d'],
  ['bsonobjectid', '507f1f77bcf86cd799439011'],
  ['isbn', '978-3-16-148410-0'],
  ['isbn10', '0-306-40615-2'],
  ['isbn13', '978-0-306-40615-7'],
  ['creditcard', '4111111111111111'],
  ['ssn', '123-45-6789'],
  ['hexcolor', '#ff8800'],
  ['rgbcolor', 'rgb(255,136,0)'],
  ['byte', 'aGVsbG8='],
  ['password', 'secret'],
  ['date', '2026-01-31'],
  ['duration', '1h30m'],
  ['date-time', '2026-01-31T12:30:45Z'],
  ['k8s-short-name', 'short-name'],
  ['k8s-long-name', 'long.name.example.com'],
];
