import type { CustomResource, Int32 } from 'kext';

/** @resource cache.example.com/v1 */
export interface Form extends CustomResource<FormSpec> {}

export interface FormSpec {
  size: Int32;
  /** @maxLength 20 */
  image: string;
  /** @maxItems 4 */
  names: Name[];
  /** @maxItems 4 */
  sizes: Int32[];
  /** @maxProperties 4 */
  labels: Record<string, string>;
  inner?: Inner;
  other?: Inner;
}

/** @maxLength 20 */
type Name = string;

export interface Inner {
  image?: string;
}

/** @rule */
export const texts0 = (self: FormSpec) => self.image.indexOf('x', 2) < 0;

/** @rule */
export const texts1 = (self: FormSpec) => self.image.at(self.size) === 'x';

/** @rule */
export const texts2 = (self: FormSpec) => self.image.split('-', 2).length === 2;

/** @rule */
export const texts3 = (self: FormSpec) => self.image.padEnd(5, ' ') === 'x';

/** @rule */
export const texts4 = (self: FormSpec) => self.image[self.size / 2] === 'x';

/** @rule */
export const texts5 = (self: FormSpec) => self.image.repeat(2) === 'xx';

/** @rule */
export const texts6 = (self: FormSpec) => self.image.trimStart() === 'x';

/** @rule */
export const texts7 = (self: FormSpec) => self.image.localeCompare('x') === 0;

/** @rule */
export const texts8 = (self: FormSpec) => self.image.search(/x*/) >= 0;

/** @rule */
export const texts9 = (self: FormSpec) => self.image.codePointAt(0) === 97;

/** @rule */
export const texts10 = (self: FormSpec) => [...self.image].every((letter) => letter !== 'x');

/** @rule */
export const texts11 = (self: FormSpec) => self.image.split(/[,;]/).length === 3;

/** @rule */
export const texts12 = (self: FormSpec) => 'x'.padStart(self.size) === self.image;

/** @rule */
export const texts13 = (self: FormSpec) => self.image.match(/^(?<name>.+?)(?::\d+)?$/)?.groups?.['name'] === 'x';

/** @rule */
export const texts14 = (self: FormSpec) => (self.image.match(/x*/g) ?? []).length > 2;

/** @rule */
export const texts15 = (self: FormSpec) => self.image.match(/(?:x*?)?y/)?.[0] === 'y';

/** @rule */
export const lists0 = (self: FormSpec) => self.names.findLastIndex((name) => name === 'a') === 0;

/** @rule */
export const lists1 = (self: FormSpec) => self.names.slice(0, self.size / 2).length === 2;

/** @rule */
export const lists2 = (self: FormSpec) => [...self.names].sort((a, b) => a.localeCompare(b))[0] === 'a';

/** @rule */
export const lists3 = (self: FormSpec) => self.sizes.reduce((a, b) => Math.max(a, b), 0) < 10;

/** @rule */
export const lists4 = (self: FormSpec) => Array.from(self.names).length === 2;

/** @rule */
export const lists5 = (self: FormSpec) => Object.fromEntries(self.names.map((name) => [name, true]))['x'] === true;

/** @rule */
export const lists6 = (self: FormSpec) => new Set(self.names.map((name) => ({ name }))).size === 3;

/** @rule */
export const lists7 = (self: FormSpec) => self.names.at(self.size) === 'x';

/** @rule */
export function lists8(self: FormSpec): boolean | string {
  for (const [key, label] of Object.entries(self.labels)) if (label === '') return key;
  return true;
}

/** @rule */
export function lists9(self: FormSpec): boolean {
  for (const letter of self.image) if (letter === 'x') return false;
  return true;
}

/** @rule */
export const others1 = (self: FormSpec) => Object.is(self.size, 3);

/** @rule */
export const others11 = (self: FormSpec) => self.names.map((name) => parseInt(name)).includes(3);

/** @rule */
export const others2 = (self: FormSpec) => Math.sign(self.size) === 1;

/** @rule */
export const others3 = (self: FormSpec) => Number.isSafeInteger(self.size);

/** @rule */
export const others4 = (self: FormSpec) => Object.keys(self.labels).join() === 'a';

/** @rule */
export const others6 = (self: FormSpec) => JSON.stringify(self.inner) === '{}';

/** @rule */
export const others7 = (self: FormSpec) => (self.size > 3 && 'x') === 'x';

/** @rule */
export const others8 = (self: FormSpec) => typeof self.size !== self.image;

/** @rule */
export const others9 = (self: FormSpec) => [self.inner, self.other].map((it) => it?.image).includes('x');

/** @rule */
export const others10 = (self: FormSpec) => self.inner === self.other;

/** @rule */
export function others12(self: FormSpec): boolean {
  let name = 'x';
  const isName = () => self.image === name;
  name = 'y';
  return isName();
}

/** @rule */
export function others13(self: FormSpec): boolean {
  const names: string[] = [];
  const record = { names };
  names.push(self.image);
  return record.names.length > 0;
}

/** @rule */
export const starts0 = (self: FormSpec) => self.names.includes('x', 1);

/** @rule */
export const starts1 = (self: FormSpec) => self.names.indexOf('x', 1) > 0;

/** @rule */
export const starts2 = (self: FormSpec) => ['x', 'y'].indexOf(self.image, 1) > 0;
