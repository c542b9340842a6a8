import type { CustomResource, Int32 } from 'kext';
import type { Name } from './scalars.js';

/** What depends on places and keys.
 *
 * @resource places.example.com/v1 */
export interface Place extends CustomResource<PlaceSpec> {}

export interface PlaceSpec {
  stepsAscend?: Steps;
  namesDiffer?: Named;
  firstIsMain?: Named;
  mainIsEarly?: Named;
  lastIsOpen?: Named;
  evenOnesAreShort?: Named;
  firstNameFits?: Named;
  labelsAreOwned?: Labelled;
  keysAreThere?: Labelled;
  isPrefixed?: Named;
  countsFit?: Steps;
}

export interface Steps {
  /** @maxItems 6 */
  weights: Int32[];
  /** @maxItems 6 */
  limits?: Int32[];
}

/** @rule */
export const stepsAscend = ({ weights }: NonNullable<PlaceSpec['stepsAscend']>) =>
  weights.every((weight, at) => at === 0 || weight >= (weights[at - 1] ?? 0));

export interface Named {
  /** @maxItems 6 */
  names: Name[];
  prefix?: Name;
}

/** @rule */
export const namesDiffer = ({ names }: NonNullable<PlaceSpec['namesDiffer']>) =>
  names.every((name, at) => names.findIndex((it) => it === name && it !== 'x') === at || name === 'x');

/** @rule */
export const firstIsMain = ({ names, prefix }: NonNullable<PlaceSpec['firstIsMain']>) =>
  !names.some((name, at) => at > 0 && name === (prefix ?? 'main')) ||
  names.map((name, at) => (at === 0 ? 'ax' : name)).every((name) => name !== 'a');

/** @rule */
export const mainIsEarly = ({ names }: NonNullable<PlaceSpec['mainIsEarly']>) =>
  names.findIndex((name) => name.startsWith('a')) < 2;

/** @rule */
export const lastIsOpen = ({ names }: NonNullable<PlaceSpec['lastIsOpen']>) =>
  (names.findLast((name) => name.length > 1) ?? 'x') !== 'ax';

/** @rule */
export const evenOnesAreShort = ({ names }: NonNullable<PlaceSpec['evenOnesAreShort']>) =>
  names.filter((_, at) => at % 2 === 0).every((name) => name.length < 3) &&
  (names.find((name, at) => name === '' && at > 0) ?? 'none') === 'none';

const startsLike = (name: string, prefix = 'a', shortest = 1) => name.startsWith(prefix) || name.length <= shortest;

/** @rule */
export const firstNameFits = ({ names, prefix }: NonNullable<PlaceSpec['firstNameFits']>) =>
  names.every((name) => startsLike(name, prefix)) || startsLike(names[0] ?? '', 'x', 3);

/** @rule */
export const isPrefixed = ({ names, prefix }: NonNullable<PlaceSpec['isPrefixed']>) =>
  ['a', prefix ?? 'b', 'c'].some((it, at) => names[at] === it || (at === 2 && it === prefix));

/** @maxProperties 4 */
type Labels = Record<string, Name>;

export interface Labelled {
  labels?: Labels;
  key: Name;
}

/** @rule */
export const labelsAreOwned = ({ labels, key }: NonNullable<PlaceSpec['labelsAreOwned']>) =>
  'a' in (labels ?? {}) || Object.hasOwn(labels ?? {}, key);

/** @rule */
export const keysAreThere = ({ labels, key }: NonNullable<PlaceSpec['keysAreThere']>) =>
  !('x' in (labels ?? { x: 'y' })) || !(key in { a: 1, b: 2 });

/** @rule */
export const countsFit = ({ weights, limits = [] }: NonNullable<PlaceSpec['countsFit']>) =>
  weights.every((weight, at) => weight <= (limits[at] ?? weights.length));
