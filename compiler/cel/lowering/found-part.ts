import type { Location } from '../../model/location.js';
import { type Expression as Cel, call, method } from '../expression.js';
import { anchoredOf } from '../patterns/anchored.js';
import { hasAny } from '../patterns/tree.js';
import { widthOf } from '../patterns/width.js';
import { choose } from './boolean.js';
import { constant, type Form, type Scope, type Value, value } from './form.js';
import { text } from './kind.js';
import { repeatsNothing } from './match.js';
import { matches, type PatternForm, readPattern, searchPattern } from './read-pattern.js';
import { refuse, reported } from './scope.js';

/** The part of a text that an expression finds, and where it is. */
interface FoundPart {
  readonly isFound: Cel;
  readonly cel: Cel;
  readonly place: 'start' | 'end' | 'first';
}

/** `text.replace(/…/, with)`: the first part that matches. */
export function replaceFound(scope: Scope, subject: Value, pattern: PatternForm, by: string, at: Location): Form {
  const found = foundPart(scope, subject, pattern, at);
  if (!found) return reported;
  const cel = replaced(subject.cel, found, constant(by).cel);
  // Where nothing is found, nothing is cut off.
  return value(text, by === '' && found.cel !== subject.cel ? cel : choose(found.isFound, cel, subject.cel));
}

function replaced(subject: Cel, { cel, place }: FoundPart, by: Cel): Cel {
  const isNothing = by.kind === 'constant' && by.value === '';
  const length = call('size', cel);
  switch (place) {
    case 'start': {
      const rest = method(subject, 'substring', length);
      return isNothing ? rest : call('+', by, rest);
    }
    case 'end': {
      const rest = method(subject, 'substring', constant(0).cel, call('-', call('size', subject), length));
      return isNothing ? rest : call('+', rest, by);
    }
    case 'first':
      return method(subject, 'replace', cel, by, constant(1).cel);
  }
}

/** `text.search(/…/)`: where the first part that matches begins, or -1. */
export function placeOfFound(scope: Scope, subject: Value, pattern: PatternForm, at: Location): Form {
  const found = foundPart(scope, subject, pattern, at);
  if (!found) return reported;
  const { isFound, cel, place } = found;
  const places = {
    start: constant(0).cel,
    end: call('-', call('size', subject.cel), call('size', cel)),
    first: method(subject.cel, 'indexOf', cel),
  };
  const kind = { kind: 'integer', least: -1, most: 2 ** 32 } as const;
  return value(kind, choose(isFound, places[place], constant(-1).cel));
}

/** What is found first is where its text comes first, unless what is around it counts. */
function foundPart(scope: Scope, subject: Value, pattern: PatternForm, at: Location): FoundPart | undefined {
  const parts = anchoredOf(pattern.source);
  const isAnchored = parts !== undefined && (parts.fromStart || parts.toEnd);
  if (pattern.flags.includes('g') && !isAnchored) {
    refuse(
      scope,
      at,
      'Replacing all that matches',
      'Replace a text with replaceAll, or the first match without the flag g.',
    );
    return undefined;
  }
  // What is at one end is there once.
  const flags = isAnchored ? pattern.flags.replace('g', '') : pattern.flags;
  const re2 = readPattern(scope, { ...pattern, flags }, at);
  if (re2 === undefined) return undefined;
  const isEmpty = parts?.items.every((item) => widthOf(item).least === 0) ?? true;
  const hasEdge = parts?.items.some((item) => hasAny(item, ({ kind }) => kind === 'edge')) ?? true;
  if (!parts || isEmpty || hasEdge || hasAny(parts.node, repeatsNothing)) {
    refuse(
      scope,
      at,
      'The place of what may be empty or has an edge inside',
      'Begin with ^ or end with $, and match a character at least.',
    );
    return undefined;
  }
  return {
    isFound: matches(subject.cel, re2),
    cel: parts.fromStart && parts.toEnd ? subject.cel : searchPattern(subject.cel, re2),
    place: parts.fromStart ? 'start' : parts.toEnd ? 'end' : 'first',
  };
}
