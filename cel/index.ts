/**
 * What CEL has and JavaScript has not: each function answers here as a Kubernetes 1.36 API server does, so that a rule
 * can be tested, and means the same where kext has compiled it.
 */
export { CelError } from './cel-error.js';
export { Cidr, cidr, isCIDR } from './cidr.js';
export type { Comparable } from './compare.js';
export { Duration, duration } from './duration.js';
export { equal } from './equal.js';
export { Format, format } from './format/format.js';
export { Ip, ip, isIP } from './ip.js';
export {
  distinct,
  exactlyOne,
  existsOne,
  indexOf,
  isSorted,
  lastIndexOf,
  max,
  min,
  sort,
  sortBy,
  sum,
} from './lists.js';
export { Optional, optional } from './optional.js';
export { isQuantity, Quantity, quantity } from './quantity/quantity.js';
export { find, findAll, matches } from './regex.js';
export { isSemver, Semver, semver } from './semver.js';
export { sets } from './sets.js';
export { lowerAscii, size, upperAscii } from './strings.js';
export { date, Timestamp, timestamp } from './timestamp.js';
export { UnsafeInteger } from './unsafe-integer.js';
export { isURL, Url, url } from './url/url.js';
