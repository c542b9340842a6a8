import { error, warning } from '../../../diagnostics/diagnostic.js';

export const meaninglessKeyword = error(
  'custom-resource/meaningless-keyword',
  (p: { keyword: string; type: string; instead?: string }) =>
    `"${p.keyword}" means nothing on ${p.type}.${p.instead ? ` Did you mean "${p.instead}"?` : ' Remove it.'}`,
  `A server ignores a keyword that does not fit the type: a \`minLength\` of a number never refuses anything.

| type | keywords |
| --- | --- |
| number, integer | minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf |
| string | minLength, maxLength, pattern |
| list | minItems, maxItems, listType, listMapKey, unique |
| object, map | minProperties, maxProperties, mapType |

Tags for the items of a list or the values of a map stand on a named type of their own: \`type Port = Int32\`.`,
);

export const contradictoryBounds = error(
  'custom-resource/contradictory-bounds',
  (p: { low: string; lowValue: number; high: string; highValue: number }) =>
    `No value can satisfy "${p.low}" ${p.lowValue} and "${p.high}" ${p.highValue} together.`,
  'The lower bound lies above the upper one, or both exclude the only number between them. Bounds on a type and on the property that uses it both hold: the narrower number of each counts.',
);

export const boundOutOfFormat = error(
  'custom-resource/bound-out-of-format',
  (p: { keyword: string; value: number; format: string; low: string; high: string }) =>
    `"${p.keyword}" ${p.value} lies outside ${p.format}, which goes from ${p.low} to ${p.high}.`,
  'A server refuses every object where a bound does not fit the number’s format. Use `Int64` or `Integer` for larger numbers.',
);

export const fractionalBound = error(
  'custom-resource/fractional-bound',
  (p: { keyword: string; value: number }) =>
    `"${p.keyword}" ${p.value} is no whole number, and this value is. A server would cut it to ${Math.trunc(p.value)}. Write the whole number that you mean.`,
  'For whole numbers a server truncates bounds before it compares: `@exclusiveMaximum 1.5` refuses 1, and `@multipleOf 0.5` is an error on every value.',
);

export const fractionalMultiple = error(
  'custom-resource/fractional-multiple',
  (p: { value: number }) =>
    `"multipleOf" ${p.value} does not work for whole numbers among the values: a server cuts it to ${Math.trunc(p.value)} for them. Use a rule, or an integer in a smaller unit.`,
  'A server cuts fractional bounds to whole numbers before it compares them with a value that is whole: with `@multipleOf 0.5` it refuses 1, 2 and 3, with `@multipleOf 2.5` it refuses 5. Count in a smaller unit, such as thousandths, or write the bound as a rule: `@cel int(self * 1000.0) % 500 == 0`.',
);

export const truncatedBound = warning(
  'custom-resource/truncated-bound',
  (p: { keyword: string; value: number; whole: number; wrongly: string }) =>
    `A server cuts "${p.keyword}" ${p.value} to ${Math.trunc(p.value)} where the value is whole: ${p.whole} is ${p.wrongly}.`,
  'A server cuts fractional bounds to whole numbers before it compares them with a value that is whole. Where that matters, write the bound as a rule: `@cel self >= 0.5`.',
);

export const badMultiple = error(
  'custom-resource/bad-multiple',
  (p: { value: number }) => `"multipleOf" ${p.value} must be greater than 0.`,
  'Nothing is a multiple of zero, and a server refuses every value where `multipleOf` is not positive.',
);

export const badPattern = error(
  'custom-resource/bad-pattern',
  (p: { pattern: string; reason: string }) =>
    `/${p.pattern}/ is no RE2 expression: ${p.reason}. API servers know no look-around and no back-references.`,
  `API servers read patterns as RE2, Go's regular expressions: what JavaScript has beyond it (\`(?=…)\`, \`(?!…)\`, \`(?<=…)\`, \`\\1\`, \`\\u0041\`) does not compile there, and the CRD is refused. \`(?i)\`, \`\\pL\`, \`\\x{41}\` and \`[[:alpha:]]\` are RE2's own.

Two patterns both hold when one stands on the type and one on the property; \`@schema {"not": {"pattern": "…"}}\` excludes.`,
);

export const unknownFormat = warning(
  'custom-resource/unknown-format',
  (p: { format: string; type: string; near?: string }) =>
    `API servers know no format "${p.format}" for ${p.type} and check nothing.${p.near ? ` Did you mean "${p.near}"?` : ''}`,
  'A server ignores a format that it does not know. It checks these: bsonobjectid uri email hostname ipv4 ipv6 cidr mac uuid uuid3 uuid4 uuid5 isbn isbn10 isbn13 creditcard ssn hexcolor rgbcolor byte password date duration date-time k8s-short-name k8s-long-name; int32 and int64 of integers; float and double of numbers.',
);

export const newFormat = error(
  'custom-resource/new-format',
  (p: { format: string; since: number; minor: number }) =>
    `The format "${p.format}" is checked since Kubernetes 1.${p.since}, but "kubernetes" in the configuration is "1.${p.minor}". Use a pattern, or raise the version.`,
  'An older server accepts the CRD but checks nothing. `"kubernetes"` in the configuration is the oldest server that must behave as written.',
);
