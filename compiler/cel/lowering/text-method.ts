import type { Location } from '../../model/location.js';
import { type Expression as Cel, call, method } from '../expression.js';
import { choose } from './boolean.js';
import { characterFromEnd, characterOf } from './character.js';
import { concatenate } from './concatenation.js';
import { booleanOf, toPiece, toText } from './convert.js';
import { constant, constantOf, type Form, isConstant, type Scope, truth, type Value, value } from './form.js';
import { placeOfFound, replaceFound } from './found-part.js';
import { listOf, nameOf, text } from './kind.js';
import { lowerMatch, lowerMatchAll } from './match.js';
import { searchPattern } from './read-pattern.js';
import { refuse, refuseDifference } from './scope.js';
import { isPlace, substring, type Texts } from './substring.js';

/** The methods of JavaScript's strings. */
export function lowerTextMethod(scope: Scope, object: Value, name: string, args: readonly Form[], at: Location): Form {
  const lower = Object.hasOwn(methods, name) ? methods[name] : undefined;
  const { cel } = object;
  if (lower) return lower({ scope, cel, args, at, object });
  return refuse(scope, at, `.${name} of a text`, 'Use another method, a regular expression, or kext/cel.');
}

const methods: Readonly<Record<string, (texts: Texts) => Form>> = {
  startsWith: (texts) => question(texts, 'startsWith'),
  endsWith: (texts) => question(texts, 'endsWith'),
  includes: (texts) => question(texts, 'contains'),
  indexOf: (texts) => position(texts, 'indexOf'),
  lastIndexOf: (texts) => position(texts, 'lastIndexOf'),
  charAt: (texts) => characterAt(texts, true),
  at: (texts) => characterAt(texts, false),
  slice: (texts) => substring(texts, false),
  substring: (texts) => substring(texts, true),
  split,
  replace: (texts) => replaced(texts, [constant(1).cel]),
  replaceAll: (texts) => replaced(texts, []),
  trim: trimmed,
  toLowerCase: (texts) => cased(texts, 'lowerAscii'),
  toUpperCase: (texts) => cased(texts, 'upperAscii'),
  padStart,
  concat: ({ scope, object, args, at }) =>
    value(text, concatenate([object, ...args].map((form) => toPiece(scope, form, at)))),
  toString: asText,
  match: ({ scope, object, args, at }) => lowerMatch(scope, object, args[0], at),
  matchAll: ({ scope, object, args, at }) => lowerMatchAll(scope, object, args[0], at),
  search: ({ scope, object, args: [pattern], at }) =>
    pattern?.form === 'pattern'
      ? placeOfFound(scope, object, pattern, at)
      : refuse(scope, at, 'search by this', 'Write the regular expression.'),
};

function asText({ scope, object, at }: Texts): Form {
  return value(text, toText(scope, object, at));
}

function question({ scope, cel, args, at }: Texts, name: string): Form {
  if (args.length !== 1) return refuse(scope, at, 'A position to start from', 'Take a slice first.');
  return booleanOf(method(cel, name, argumentText(scope, args[0], at)));
}

/** A text that is surely there. */
function argumentText(scope: Scope, form: Form | undefined, at: Location): Cel {
  if (form?.form === 'value' && form.kind.kind === 'string' && !form.present) return form.cel;
  const what = form?.form === 'value' && form.present ? 'A text that may be undefined' : 'This';
  const given = form?.form === 'value' && !form.present ? nameOf(form.kind) : '';
  return refuse(
    scope,
    at,
    given === '' ? `${what} as a search text` : `${given} as a search text`,
    'Pass a text; use ?? where it may be undefined.',
  ).cel;
}

function position({ scope, cel, args, at }: Texts, name: string): Form {
  if (args.length !== 1) return refuse(scope, at, 'A position to start from', 'Take a slice first.');
  return value(kindOfPosition, method(cel, name, argumentText(scope, args[0], at)));
}

const kindOfPosition = { kind: 'integer', least: -1, most: 2 ** 32 } as const;

/** `charAt` gives an empty text where there is no character, and knows no places from the end; `at` gives undefined. */
function characterAt({ scope, args, at, object }: Texts, isCharAt: boolean): Form {
  const index = args[0] ?? constant(0);
  if (!isPlace(index))
    return refuse(scope, at, 'This position', 'Pass a whole number; use ?? where it may be undefined.');
  if (isCharAt) {
    const { present = truth, kind, cel } = characterOf(object, index);
    return isConstant(present, false) ? constant('') : value(kind, choose(present, cel, constant('').cel));
  }
  if (index.kind.most < 0) return characterFromEnd(object, index);
  return index.kind.least >= 0
    ? characterOf(object, index)
    : refuse(scope, at, 'A position that may count from the end', 'Use charAt, or an index.');
}

function split({ scope, cel, args, at }: Texts): Form {
  if (args.length !== 1)
    return refuse(scope, at, 'A limit of split', 'CEL means another one: take a slice of the list.');
  if (args[0]?.form === 'pattern') {
    return refuse(
      scope,
      at,
      'A split by a regular expression',
      'Split by a text, or use findAll of kext/cel for what is between.',
    );
  }
  const separator = argumentText(scope, args[0], at);
  return value(listOf(text, true), method(cel, 'split', separator));
}

function replaced({ scope, cel, args, at, object }: Texts, limit: readonly Cel[]): Form {
  const [from, to] = args;
  const replacement = to && constantOf(to);
  if (typeof replacement !== 'string' || replacement.includes('$')) {
    return refuse(scope, at, 'A replacement that is computed or has a $', 'Write a text without $.');
  }
  if (from?.form === 'pattern') return replaceFound(scope, object, from, replacement, at);
  const search = argumentText(scope, from, at);
  return value(text, method(cel, 'replace', search, constant(replacement).cel, ...limit));
}

/** What JavaScript takes for space, from both ends: Go's trim knows other characters. */
function trimmed({ cel, object }: Texts): Form {
  if (object.kind.kind === 'string' && object.kind.plain)
    return value({ kind: 'string', plain: true }, method(cel, 'trim'));
  const space = '\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';
  return value(text, searchPattern(cel, `(?s)[^${space}](?:.*[^${space}])?`));
}

function cased({ scope, cel, at, object }: Texts, name: string): Form {
  const { kind } = object;
  if (kind.kind === 'string' && kind.plain) return value({ kind: 'string', plain: true }, method(cel, name));
  const why = 'CEL changes the case of ASCII letters only';
  return refuseDifference(scope, at, why, `Use ${name} of kext/cel, or add a @pattern that allows ASCII only.`);
}

function padStart({ scope, cel, args, at }: Texts): Form {
  const length = args[0] && constantOf(args[0]);
  const fill = args[1] ? constantOf(args[1]) : ' ';
  if (typeof length !== 'bigint' || typeof fill !== 'string' || length > 1000n) {
    return refuse(scope, at, 'padStart by what is computed', 'Write a length and a text.');
  }
  if (fill === '') return value(text, cel);
  const whole = fill.repeat(Math.ceil(Number(length) / fill.length)).slice(0, Number(length));
  const size = call('size', cel);
  const rest = method(constant(whole).cel, 'substring', constant(0).cel, call('-', constant(Number(length)).cel, size));
  return value(text, choose(call('>=', size, constant(Number(length)).cel), cel, call('+', rest, cel)));
}
