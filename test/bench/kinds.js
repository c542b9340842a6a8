/**
 * The API of the benchmark as data, so that its two writers say the same in Go and in TypeScript: kinds of 90 fields
 * each, of the sorts that real APIs are made of.
 */

/**
 * @typedef {'count' | 'name' | 'mode' | 'flag' | 'labels' | 'amount' | 'zones' | 'since' | 'endpoint' | 'ports'} Sort
 * @typedef {{ name: string, sort: Sort, type?: string }} Field `type` names the nested object of an endpoint or of ports
 * @typedef {{ kind: string, plural: string, file: string, spec: Field[] }} BenchKind
 */

export const group = 'bench.example.com';

/** A cycle has 10 fields, and 3 more in each of its two nested objects: 16. */
const cycle = /** @type {Sort[]} */ ([
  'count',
  'name',
  'mode',
  'flag',
  'labels',
  'amount',
  'zones',
  'since',
  'endpoint',
  'ports',
]);
/** Five cycles, one flat part of a cycle, and 4 fields of the status: 90. */
const sorts = [...Array(5).fill(cycle).flat(), ...cycle.slice(0, 6)];

/** @returns {BenchKind[]} as many kinds, with the same names for the same number */
export function benchKinds(/** @type {number} */ count) {
  return Array.from({ length: count }, (_, index) => benchKind(index));
}

/** @returns {BenchKind} */
function benchKind(/** @type {number} */ index) {
  const prefix = letters(index);
  const kind = `${prefix}Widget`;
  const spec = sorts.map((sort, position) => field(kind, sort, Math.floor(position / cycle.length)));
  return { kind, plural: `${kind.toLowerCase()}s`, file: `${prefix.toLowerCase()}-widget`, spec };
}

/** @returns {Field} */
function field(/** @type {string} */ kind, /** @type {Sort} */ sort, /** @type {number} */ round) {
  const name = `${sort}${round}`;
  if (sort === 'endpoint') return { name, sort, type: `${kind}Endpoint${round}` };
  if (sort === 'ports') return { name, sort, type: `${kind}Port${round}` };
  return { name, sort };
}

/** Words without digits, which have one plural in any language's rules: Aaa, Aab, … */
function letters(/** @type {number} */ index) {
  const digits = [Math.floor(index / 676) % 26, Math.floor(index / 26) % 26, index % 26];
  const word = digits.map((digit) => String.fromCharCode(97 + digit)).join('');
  return word[0]?.toUpperCase() + word.slice(1);
}
