import { type Expression as Cel, identifier, type Member, macro, select } from '../../../cel/expression.js';
import { reserved } from '../../../cel/field-name.js';
import { and, choose } from '../../../cel/lowering/boolean.js';
import { falsehood, isConstant, truth } from '../../../cel/lowering/form.js';
import type { Change, ElementsChange, MembersChange } from './change.js';

/** A part of an apply configuration, and where it is in there at all. */
interface Applied {
  readonly cel: Cel;
  readonly when: Cel;
}

/**
 * The change as an apply configuration. Undefined where that would do something else: it can't remove, replaces nothing
 * but scalars, merges lists by their keys alone, and must not touch what is atomic.
 */
export function applyConfiguration(change: Change): Cel | undefined {
  const applied = apply(change, 'Object', []);
  if (!applied) return undefined;
  const nothing: Cel = { kind: 'struct', type: 'Object', members: [] };
  return choose(applied.when, applied.cel, nothing);
}

const never: Applied = { cel: { kind: 'struct', type: undefined, members: [] }, when: falsehood };

/** `keys` tell the element of a list that it is about. */
function apply(change: Change, type: string, keys: readonly Member[]): Applied | undefined {
  switch (change.kind) {
    case 'none':
      return never;
    case 'set':
      return change.isScalar && keys.length === 0 ? { cel: change.value, when: truth } : undefined;
    case 'members':
      return applyMembers(change, type, keys);
    case 'elements':
      return applyElements(change, type);
    case 'choose': {
      const [left, right] = [apply(change.whenTrue, type, keys), apply(change.whenFalse, type, keys)];
      return left && right && either(change.test, left, right);
    }
    default:
      return undefined;
  }
}

function either(test: Cel, left: Applied, right: Applied): Applied {
  const when = choose(test, left.when, right.when);
  if (isConstant(left.when, false)) return { cel: right.cel, when };
  return { cel: isConstant(right.when, false) ? left.cel : choose(test, left.cel, right.cel), when };
}

function applyMembers({ of, members }: MembersChange, type: string, keys: readonly Member[]): Applied | undefined {
  const { kind } = of;
  if ((kind.kind !== 'object' && kind.kind !== 'map') || kind.atomic) return undefined;
  const made: Member[] = [...keys];
  for (const [name, change] of members) {
    if (kind.kind === 'object' && !isFieldName(name)) return undefined;
    if (keys.some((key) => key.name === name)) return undefined;
    const applied = apply(change, kind.kind === 'map' ? type : `${type}.${name}`, []);
    if (!applied) return undefined;
    const { cel, when } = applied;
    if (isConstant(when, true)) made.push({ name, value: cel });
    else if (!isConstant(when, false)) made.push({ name, value: cel, when });
  }
  const isMap = kind.kind === 'map';
  return { cel: { kind: 'struct', type: isMap ? undefined : type, members: made }, when: truth };
}

/** Names that can stand before a colon in CEL. */
function isFieldName(name: string): boolean {
  return /^[a-zA-Z][a-zA-Z0-9_]*$/.test(name) && !reserved.has(name);
}

function applyElements({ of, item, element }: ElementsChange, type: string): Applied | undefined {
  const { kind } = of;
  if (kind.kind !== 'list' || !kind.keys) return undefined;
  const keys = kind.keys.map((name): Member => ({ name, value: select(identifier(item), name) }));
  const applied = kind.keys.every(isFieldName) ? apply(element, type, keys) : undefined;
  if (!applied) return undefined;
  const range = isConstant(applied.when, true) ? of.cel : macro(of.cel, 'filter', item, applied.when);
  return { cel: macro(range, 'map', item, applied.cel), when: and(of.present, truth) };
}
