import type { Location } from '../../model/location.js';
import { type Expression as Cel, call, doubleOf } from '../expression.js';
import { and, choose } from './boolean.js';
import type { Piece } from './concatenation.js';
import { constant, type Form, falsehood, type Scope, truth, type Value, value } from './form.js';
import { isPath } from './is-path.js';
import { boolean, nameOf } from './kind.js';
import { refuse, refuseDifference, reported } from './scope.js';
import { toList } from './to-list.js';

/** When JavaScript takes it for true. */
export function truthy(scope: Scope, form: Form, at: Location): Cel {
  if (form.form === 'choice')
    return choose(form.test, truthy(scope, form.whenTrue, at), truthy(scope, form.whenFalse, at));
  if (form.form !== 'value') return truth;
  return and(form.present, truthyValue(scope, form, at));
}

function truthyValue(scope: Scope, { kind, cel }: Value, at: Location): Cel {
  switch (kind.kind) {
    case 'boolean':
      return cel;
    case 'string':
      return differsFrom(cel, '');
    case 'integer':
      return differsFrom(cel, 0);
    case 'double':
      return call('!=', cel, doubleOf(0));
    case 'intOrString':
      return and(differsFrom(cel, ''), differsFrom(cel, 0));
    case 'formatted':
      return kind.format === 'byte' ? call('!=', call('size', cel), constant(0).cel) : truth;
    case 'unknown':
      return refuse(scope, at, 'A check of any JSON', 'Give it a type, or compare it with undefined.').cel;
    case 'nothing':
      return falsehood;
    default:
      return truth;
  }
}

function differsFrom(cel: Cel, other: string | number): Cel {
  if (cel.kind === 'constant') return constant(String(cel.value) !== String(other)).cel;
  return call('!=', cel, constant(other).cel);
}

export function booleanOf(cel: Cel): Value {
  return value(boolean, cel);
}

/** As a template writes it, on its own. */
export function toText(scope: Scope, form: Form, at: Location): Cel {
  const { cel, isText } = toPiece(scope, form, at);
  return isText || isTextKind(form) ? cel : call('string', cel);
}

function isTextKind(form: Form): boolean {
  return form.form === 'value' ? form.kind.kind === 'string' : form.form === 'choice';
}

/** As a part of a longer text. */
export function toPiece(scope: Scope, form: Form, at: Location): Piece {
  if (form.form === 'choice') {
    const [left, right] = [toText(scope, form.whenTrue, at), toText(scope, form.whenFalse, at)];
    return { cel: choose(form.test, left, right), isText: false };
  }
  if (form.form !== 'value')
    return textPiece(refuse(scope, at, 'A list or object as text', 'Write out its parts.').cel);
  if (!form.present) return presentPiece(scope, form, at);
  if (form.missing === 'either') {
    const why = 'It may be null or undefined, and CEL knows no difference';
    return textPiece(refuseDifference(scope, at, why, 'Write ?? and a text.').cel);
  }
  const { cel, isText } = presentPiece(scope, form, at);
  const written = isText || isTextKind(form) ? cel : call('string', cel);
  return { cel: choose(form.present, written, constant(form.missing ?? 'undefined').cel), isText };
}

function textPiece(cel: Cel): Piece {
  return { cel, isText: true };
}

function presentPiece(scope: Scope, { kind, cel }: Value, at: Location): Piece {
  switch (kind.kind) {
    case 'string':
      return { cel, isText: isPath(cel) };
    case 'integer':
    case 'boolean':
      return cel.kind === 'constant' ? textPiece(constant(String(cel.value)).cel) : { cel, isText: false };
    case 'intOrString':
      return { cel, isText: false };
    case 'nothing':
      return textPiece(constant('').cel);
    case 'opaque':
      if (kind.name === 'ip' || kind.name === 'cidr') return { cel: call('string', cel), isText: false };
      break;
    case 'double':
      return textPiece(
        refuseDifference(scope, at, 'CEL writes numbers with a fraction in another way', 'Leave it out of the text.')
          .cel,
      );
    case 'formatted':
      return textPiece(
        refuseDifference(
          scope,
          at,
          `CEL knows the value of this ${kind.format}, not its text`,
          'Leave it out of the text.',
        ).cel,
      );
    default:
  }
  return textPiece(refuse(scope, at, `Text made of ${nameOf(kind)}`, 'Write out its parts.').cel);
}

/** A value where one is needed. */
export function toValue(scope: Scope, form: Form, at: Location): Value {
  switch (form.form) {
    case 'value':
      return form;
    case 'tuple':
    case 'sequence':
    case 'joined':
    case 'choice':
      return toList(scope, form, at);
    default:
      refuse(scope, at, 'This as a value', 'Use its parts.');
      return reported;
  }
}
