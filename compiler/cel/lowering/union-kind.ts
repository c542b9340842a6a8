import { type Expression as Cel, select } from '../expression.js';
import { fieldNameOf } from '../field-name.js';
import { print } from '../print.js';
import type { Scope } from './form.js';
import { type Field, type Kind, type ObjectKind, unknown, type Variant } from './kind.js';
import { requiredOf } from './union-branch.js';

/** Objects of several Kubernetes kinds: what one of them has, any may have. */
export function unionKind(variants: readonly Variant[]): ObjectKind {
  return { ...joinObjects(variants.map(({ of }) => of)), variants };
}

/** The object, without the variants that a check of `kind`, or of what tells them apart, has ruled out. */
export function narrowedTo({ facts }: Scope, object: Cel, kind: ObjectKind): ObjectKind {
  if (!kind.variants && !kind.branches) return kind;
  const known = facts();
  if (known.size === 0) return kind;
  const says = (name: string, operator: '==' | '!=', wanted: string) => {
    const [place, text] = [print(select(object, fieldNameOf(name) ?? name)), JSON.stringify(wanted)];
    return known.has(`${place} ${operator} ${text}`) || known.has(`${text} ${operator} ${place}`);
  };
  return kind.branches ? requiring(requiredOf(kind.branches, says), kind) : ofKinds(says, kind);
}

type Says = (name: string, operator: '==' | '!=', text: string) => boolean;

function ofKinds(says: Says, kind: ObjectKind): ObjectKind {
  if (!kind.variants) return kind;
  const certain = kind.variants.filter(({ name }) => says('kind', '==', name));
  const left = certain.length > 0 ? certain : kind.variants.filter(({ name }) => !says('kind', '!=', name));
  return left.length === kind.variants.length || left.length === 0 ? kind : unionKind(left);
}

function requiring(names: ReadonlySet<string>, kind: ObjectKind): ObjectKind {
  if (names.size === 0) return kind;
  return {
    ...kind,
    field(name) {
      const field = kind.field(name);
      return field && names.has(name) ? { ...field, optional: false } : field;
    },
  };
}

/** What objects and lists of a request have in common, where CEL knows no types of them; undefined in a rule. */
export function commonKind({ run }: Scope, one: Kind, other: Kind): Kind | undefined {
  const kind = run.mode === 'request' ? join(one, other) : unknown;
  return kind.kind === 'object' || kind.kind === 'list' || kind.kind === 'map' ? kind : undefined;
}

function joinObjects(kinds: readonly ObjectKind[]): ObjectKind {
  const names = new Set(kinds.flatMap((kind) => kind.names()));
  return {
    kind: 'object',
    atomic: kinds.some(({ atomic }) => atomic),
    names: () => [...names],
    field: (name) => joinFields(kinds.map((kind) => kind.field(name))),
  };
}

function joinFields(fields: readonly (Field | undefined)[]): Field | undefined {
  const there = fields.filter((field) => field !== undefined);
  const [first, ...others] = there;
  if (!first) return undefined;
  return {
    kind: others.reduce((joined, { kind }) => join(joined, kind), first.kind),
    optional: there.length < fields.length || there.some(({ optional }) => optional),
    nullable: there.some(({ nullable }) => nullable),
  };
}

/** Where they have nothing in common, a check of `kind` has to come first. */
function join(one: Kind, other: Kind): Kind {
  if (one === other) return one;
  if (one.kind === 'object' && other.kind === 'object') return joinObjects([one, other]);
  if (one.kind === 'integer' && other.kind === 'integer') {
    return { kind: 'integer', least: Math.min(one.least, other.least), most: Math.max(one.most, other.most) };
  }
  if (one.kind === 'string' && other.kind === 'string') {
    const values = one.values && other.values && [...one.values, ...other.values];
    return { kind: 'string', plain: one.plain && other.plain, ...(values && { values }) };
  }
  if (one.kind === 'list' && other.kind === 'list') {
    const nullable = one.nullable || other.nullable;
    const ordered = one.ordered && other.ordered;
    return { kind: 'list', items: join(one.items, other.items), nullable, merged: false, ordered };
  }
  if (one.kind === 'map' && other.kind === 'map') {
    const nullable = one.nullable || other.nullable;
    return { kind: 'map', values: join(one.values, other.values), nullable, atomic: one.atomic || other.atomic };
  }
  const same =
    one.kind === other.kind && (one.kind === 'boolean' || one.kind === 'double' || one.kind === 'intOrString');
  return same ? one : unknown;
}
