import type { Schema } from '../../model/schema.js';

/** One variant of a union of objects: texts that its properties are limited to, and what it has for sure. */
export interface Branch {
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly required: readonly string[];
}

/** None where the object is no union. */
export function branchesOf({ oneOf = [] }: Schema): readonly Branch[] {
  return oneOf.map(({ properties, required = [] }) => ({
    texts: new Map([...(properties ?? [])].flatMap(([name, { enum: values }]) => textsOf(name, values ?? []))),
    required,
  }));
}

function textsOf(name: string, values: readonly unknown[]): readonly (readonly [string, readonly string[]])[] {
  const texts = values.filter((value) => typeof value === 'string');
  return texts.length > 0 && texts.length === values.length ? [[name, texts]] : [];
}

/** What every variant has that may be the one. `says`: whether it is known that a property is this text, or is not. */
export function requiredOf(
  branches: readonly Branch[],
  says: (name: string, operator: '==' | '!=', text: string) => boolean,
): ReadonlySet<string> {
  const texts = new Set(branches.flatMap(({ texts }) => [...texts.values()].flat()));
  const isLeft = (name: string, those: readonly string[]) =>
    those.some((text) => !says(name, '!=', text)) &&
    ![...texts].some((text) => !those.includes(text) && says(name, '==', text));
  const left = branches.filter((branch) => [...branch.texts].every(([name, those]) => isLeft(name, those)));
  const [first, ...others] = left.length < branches.length ? left : [];
  return new Set(first?.required.filter((name) => others.every(({ required }) => required.includes(name))));
}
