import type { Expression } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import { type Expression as Cel, call, has, select } from '../expression.js';
import { fieldNameOf } from '../field-name.js';
import { and } from './boolean.js';
import { characterOf } from './character.js';
import { toValue } from './convert.js';
import { countOf } from './count.js';
import { assume, elementOf, known } from './facts.js';
import {
  constant,
  constantOf,
  type Form,
  isConstant,
  type Missing,
  missing,
  type RecordForm,
  type Scope,
  type Sequence,
  truth,
  type Value,
  value,
} from './form.js';
import { globalForm } from './global-form.js';
import { type Field, type Kind, lengthKind, listOf, type Mode, nameOf, nothing } from './kind.js';
import { lengthOf } from './length-of.js';
import { chooseForm } from './outcome.js';
import { refuse, reported } from './scope.js';
import { setSize } from './set-size.js';
import { isPlace } from './substring.js';
import { tableEntry } from './table.js';
import { toList } from './to-list.js';
import { narrowedTo } from './union-kind.js';

interface Access {
  readonly optional: boolean;
  readonly chained: boolean;
  readonly at: Location;
}

/** What an access depends on: with `?.` that the object is there, in a chain also what the chain so far depends on. */
export function guardOf({ present, short }: Value, { optional, chained }: Access): Cel | undefined {
  return optional ? present : chained ? short : undefined;
}

export function lowerProperty(scope: Scope, object: Form, access: Access & { readonly name: string }): Form {
  const { name, at } = access;
  switch (object.form) {
    case 'value':
      return valueProperty(scope, object, access);
    case 'record':
      return memberOf(scope, object, name, at);
    case 'choice':
      return ofChoice(scope, object, at, (side) => lowerProperty(scope, side, access));
    case 'tuple':
      if (name === 'length')
        return value({ kind: 'integer', least: 0, most: object.elements.length }, countOf(object.elements));
      if (name === 'groups' && object.named) return { form: 'record', properties: object.named };
      break;
    case 'joined':
      return (
        (name === 'length' && lengthOf(object.parts.map((part) => lowerProperty(scope, part, access)))) ||
        lowerProperty(scope, toList(scope, object, at), access)
      );
    case 'sequence':
      if (name === 'length') return value(lengthKind, call('size', object.range));
      break;
    case 'global':
      return globalForm(`${object.name}.${name}`);
    case 'library':
      return { form: 'library', name: `${object.name}.${name}` };
    case 'set':
      if (name === 'size') return setSize(scope, object.of, at);
      break;
    default:
  }
  return refuse(scope, at, `.${name} of this`, 'Use what lists, texts and objects have.');
}

/** A property that was written out, or one of what was spread. */
export function memberOf(scope: Scope, { properties, base }: RecordForm, name: string, at: Location): Form {
  const own = properties.get(name);
  if (own) return own;
  return base ? lowerProperty(scope, base, { name, optional: true, chained: false, at }) : missing('undefined');
}

/** What is read of either side. One that is never there ends the chain, or throws. */
function ofChoice(
  scope: Scope,
  { test, ...sides }: Extract<Form, { readonly form: 'choice' }>,
  at: Location,
  read: (side: Form) => Form,
): Form {
  const ofSide = (side: Form) => {
    const never = side.form === 'value' && side.present && isConstant(side.present, false);
    return never ? missing('undefined') : read(side);
  };
  return chooseForm(scope, test, ofSide(sides.whenTrue), ofSide(sides.whenFalse), at);
}

function valueProperty(scope: Scope, object: Value, access: Access & { readonly name: string }): Form {
  const { kind, cel } = object;
  const { name, at } = access;
  if (name === 'length' && (kind.kind === 'string' || kind.kind === 'list')) {
    return guarded(value(lengthKind, call('size', cel)), object, access, undefined);
  }
  if (kind.kind === 'map') return mapEntry(scope, object, constant(name), access);
  if (kind.kind === 'nothing') return reported;
  if (kind.kind !== 'object')
    return refuse(scope, at, `.${name} of ${nameOf(kind)}`, 'It has no such property in CEL.');
  const field = narrowedTo(scope, cel, kind).field(name);
  if (!field) return refuse(scope, at, `.${name}`, 'The schema has no such property.');
  const read = readField(scope, cel, name);
  if (!read) return refuse(scope, at, `.${name}`, 'CEL has no way to write this name.');
  const present = fieldPresence(scope.run.mode, cel, name, field);
  const of = field.kind.kind === 'double' && scope.run.mode === 'request' ? call('double', read) : read;
  const part: Value = present
    ? { form: 'value', kind: field.kind, cel: of, present, missing: missingOf(field) }
    : value(field.kind, of);
  return known(scope, guarded(part, object, access, present));
}

function missingOf({ optional, nullable }: Field): Missing {
  return optional ? (nullable ? 'either' : 'undefined') : 'null';
}

/** The value, as far as what it is read from is there. */
export function guarded(part: Value, object: Value, access: Access, own: Cel | undefined): Value {
  const guard = guardOf(object, access);
  if (!guard) return part;
  const present = and(guard, own);
  const missing: Missing = (part.missing ?? 'undefined') === 'undefined' ? 'undefined' : 'either';
  return { ...part, present, missing, short: guard };
}

function readField(scope: Scope, object: Cel, name: string): Cel | undefined {
  if (scope.run.mode === 'rule') {
    const field = fieldNameOf(name);
    return field === undefined ? undefined : select(object, field);
  }
  return fieldNameOf(name) === name ? select(object, name) : call('[]', object, constant(name).cel);
}

/** Undefined for what is always there. A request has null where a rule has nothing. */
export function fieldPresence(mode: Mode, object: Cel, name: string, { optional, nullable }: Field): Cel | undefined {
  const inRule = mode === 'rule';
  const field = inRule ? fieldNameOf(name) : name;
  if (field === undefined || (!optional && !nullable)) return undefined;
  const plain = inRule || fieldNameOf(name) === name;
  const there = plain ? has(object, field) : call('in', constant(name).cel, object);
  if (inRule || !nullable) return there;
  const read = plain ? select(object, field) : call('[]', object, constant(name).cel);
  const notNull = call('!=', read, missing('null').cel);
  return optional ? and(there, notNull) : notNull;
}

type Index = Extract<Expression, { readonly kind: 'index' }>;

export function lowerIndex(scope: Scope, access: Index): Form {
  const object = scope.run.form(scope, access.object);
  return entryOf(scope, object, toValue(scope, scope.run.form(scope, access.index), access.index.at), access);
}

function entryOf(scope: Scope, object: Form, index: Value, access: Index): Form {
  const { at } = access;
  const fixed = constantOf(index);
  if (object.form === 'choice') return ofChoice(scope, object, at, (side) => entryOf(scope, side, index, access));
  if (typeof fixed === 'string') return lowerProperty(scope, object, { ...access, name: fixed });
  if (object.form === 'record' && !object.base) return tableEntry(scope, object.properties, index, at);
  if (object.form === 'tuple' && object.elements.length === 0) return missing('undefined');
  if (object.form === 'tuple' && fixed !== undefined && object.elements.every(({ when }) => !when)) {
    return object.elements[Number(fixed)]?.value ?? missing('undefined');
  }
  if (object.form === 'value' && object.kind.kind === 'map') return mapEntry(scope, object, index, access);
  if (object.form === 'value' && object.kind.kind === 'nothing') return reported;
  if (object.form === 'value' && object.kind.kind === 'string') {
    if (!isPlace(index)) return refuse(scope, at, 'This index', 'Use a whole number.');
    const character = characterOf(object, index);
    return known(scope, guarded(character, object, access, character.present));
  }
  if (object.form === 'value' && object.kind.kind !== 'list') {
    return refuse(scope, at, 'An index here', 'Name the property.');
  }
  return (
    (object.form === 'sequence' && madeElement(scope, object, index, access)) ||
    listElement(scope, toList(scope, object, at), index, access)
  );
}

/** What is made of the item there, without making the others; undefined where that is not one value. */
function madeElement(scope: Scope, sequence: Sequence, index: Value, access: Access): Form | undefined {
  if (!sequence.ordered || index.present || index.kind.kind !== 'integer') return undefined;
  const place = listElement(scope, value(listOf(nothing, true), sequence.range), index, access);
  if (place.form !== 'value' || !place.present) return place;
  const made = elementOf(assume(scope, place.present, true), sequence, place.cel);
  if (made.form !== 'value') return undefined;
  const present = and(place.present, made.present);
  return known(scope, {
    ...made,
    present,
    missing: made.missing === 'null' ? 'either' : (made.missing ?? 'undefined'),
  });
}

/** Also for `at`. The index is not negative. */
export function listElement(scope: Scope, list: Value, index: Value, access: Access): Form {
  const { kind, cel } = list;
  if (kind.kind !== 'list' || index.kind.kind !== 'integer')
    return refuse(scope, access.at, 'This index', 'Use a whole number.');
  if (!kind.ordered)
    return refuse(
      scope,
      access.at,
      'A position among what comes of a map',
      'CEL has no order there: use some or every.',
    );
  const fixed = constantOf(index);
  if (fixed !== undefined && Number(fixed) < 0) return missing('undefined');
  const below = call('<', index.cel, call('size', cel));
  const present =
    fixed !== undefined
      ? call('>', call('size', cel), index.cel)
      : and(index.kind.least < 0 ? call('>=', index.cel, constant(0).cel) : truth, below);
  return known(scope, guarded(element(kind, call('[]', cel, index.cel), present, scope), list, access, present));
}

function element(kind: Extract<Kind, { readonly kind: 'list' }>, cel: Cel, present: Cel, scope: Scope): Value {
  const read = kind.items.kind === 'double' && scope.run.mode === 'request' ? call('double', cel) : cel;
  const whole = kind.nullable ? and(present, call('!=', call('dyn', cel), missing('null').cel)) : present;
  return { ...value(kind.items, read), present: whole, missing: kind.nullable ? 'either' : 'undefined' };
}

function mapEntry(scope: Scope, map: Value, key: Value, access: Access): Form {
  const { kind, cel } = map;
  if (kind.kind !== 'map') return reported;
  const list = { kind: 'list', items: kind.values, nullable: kind.nullable, merged: false, ordered: true } as const;
  const there = call('in', key.cel, cel);
  const part = element(list, call('[]', cel, key.cel), and(key.present, there), scope);
  return known(scope, guarded(part, map, access, part.present));
}
