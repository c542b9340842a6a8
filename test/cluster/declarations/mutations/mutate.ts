import type { Sources } from '../compile-all.js';
import { type Declaration, folderOf, randomDeclaration } from '../declaration.js';
import { commentMutations } from './comment-mutations.js';
import { type Mutation, mainFile, sourceOf } from './edit.js';
import { kindMutations } from './kind-mutations.js';
import { schemaMutations } from './schema-mutations.js';
import { typeMutations } from './type-mutations.js';

export const mutations: readonly Mutation[] = [
  ...typeMutations,
  ...commentMutations,
  ...schemaMutations,
  ...kindMutations,
];

/** A declaration that one change has made invalid, and what must be said of it. */
export interface Mutant extends Sources {
  readonly mutation: Mutation;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** So many, each mutation in turn, each of another declaration. */
export function mutants(seed: number, count: number): Mutant[] {
  const made: Mutant[] = [];
  let index = 0;
  while (made.length < count) {
    for (const mutation of mutations.slice(0, count - made.length)) {
      let mutant: Mutant | undefined;
      while (mutant === undefined) mutant = mutate(randomDeclaration(seed, index++), mutation);
      made.push(mutant);
    }
  }
  return made;
}

function mutate(declaration: Declaration, mutation: Mutation): Mutant | undefined {
  const { index, files } = declaration;
  const source = sourceOf(declaration);
  const edited = source && mutation.edit(source);
  if (edited === undefined) return undefined;
  const changed = new Map(files).set(mainFile(index), edited.lines.join('\n'));
  const { other, blamed } = edited;
  if (other) changed.set(`${folderOf(index)}/${other.name}`, other.lines.join('\n'));
  const place =
    other?.blamed === undefined
      ? { file: mainFile(index), line: blamed + 1 }
      : { file: `${folderOf(index)}/${other.name}`, line: other.blamed + 1 };
  return { index, files: changed, mutation, ...place };
}
