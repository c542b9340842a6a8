import type { Location } from '../../model/location.js';
import { type Expression as Cel, method } from '../expression.js';
import { type Anchored, anchoredOf } from '../patterns/anchored.js';
import { isAsciiOnly } from '../patterns/characters.js';
import { hasAny, type PatternNode, writePattern } from '../patterns/tree.js';
import { widthOf } from '../patterns/width.js';
import { constant, type Form, given, missing, type Scope, type Tuple, truth, type Value, value } from './form.js';
import { type Group, groupsIn, isGroup } from './groups.js';
import { type Kind, listOf, text } from './kind.js';
import { matches, type PatternForm, readPattern, searchPattern } from './read-pattern.js';
import { refuse, reported } from './scope.js';

/** A regular expression as RE2, and what it is made of. */
interface Parted {
  readonly re2: string;
  readonly flags: string;
  /** Undefined for what looks ahead or behind, and for references to groups. */
  readonly parts: Anchored | undefined;
}

/** `text.match(/…/)`: null, or a list of what matches and of what its groups have; with the flag g of all that matches. */
export function lowerMatch(scope: Scope, subject: Value, pattern: Form | undefined, at: Location): Form {
  if (pattern?.form !== 'pattern')
    return refuse(scope, at, 'match by what is computed', 'Write the regular expression.');
  if (!pattern.flags.includes('g')) return lowerExec(scope, subject, pattern, at);
  const parted = partedForAll(scope, pattern, at);
  if (!parted) return reported;
  return given(value(listOf(text, true), allOf(subject, parted)), matches(subject.cel, parted.re2), 'null');
}

/** `/…/.exec(text)`. */
export function lowerExec(scope: Scope, subject: Value, pattern: PatternForm, at: Location): Form {
  const parted = partedOf(scope, pattern, at);
  if (!parted) return reported;
  const { re2, parts } = parted;
  if (parts && hasAny(parts.node, repeatsNothing)) {
    return refuse(
      scope,
      at,
      'A repetition of what may be empty',
      'Repeat a character at least: (?:a+)? in place of (?:a*)?.',
    );
  }
  const whole = parts?.fromStart && parts.toEnd ? subject.cel : searchPattern(subject.cel, re2);
  const match = matchOf(scope, parted, whole, at);
  return match
    ? { form: 'choice', test: matches(subject.cel, re2), whenTrue: match, whenFalse: missing('null') }
    : reported;
}

/** `text.matchAll(/…/g)`: a match at a time. */
export function lowerMatchAll(scope: Scope, subject: Value, pattern: Form | undefined, at: Location): Form {
  if (pattern?.form !== 'pattern' || !pattern.flags.includes('g'))
    return refuse(scope, at, 'matchAll by this', 'Write the regular expression, with the flag g.');
  const parted = partedForAll(scope, pattern, at);
  if (!parted || !matchOf(scope, parted, constant('').cel, at)) return reported;
  const element = (inside: Scope, item: Cel): Form => matchOf(inside, parted, item, at) ?? reported;
  return { form: 'sequence', range: allOf(subject, parted), element, ordered: true, identity: false };
}

/** Undefined where that has been reported as impossible. */
function partedOf(scope: Scope, pattern: PatternForm, at: Location): Parted | undefined {
  const re2 = readPattern(scope, pattern, at);
  return re2 === undefined ? undefined : { re2, flags: pattern.flags, parts: anchoredOf(pattern.source) };
}

/** Of what has the flag g. */
function partedForAll(scope: Scope, pattern: PatternForm, at: Location): Parted | undefined {
  const parted = partedOf(scope, { ...pattern, flags: pattern.flags.replace('g', '') }, at);
  const node = parted?.parts?.node;
  if (!parted || (node && widthOf(node).least > 0 && !hasAny(node, repeatsNothing))) return parted;
  refuse(scope, at, 'All that matches what may be empty', 'Match a character at least: [a-z]+ in place of [a-z]*.');
  return undefined;
}

function allOf(subject: Value, { re2 }: Parted): Cel {
  return method(subject.cel, 'findAll', constant(re2).cel);
}

/** The text that matches, and what its groups have. */
function matchOf(scope: Scope, { parts, flags }: Parted, whole: Cel, at: Location): Tuple | undefined {
  const elements: Tuple['elements'] = [{ value: value(parts ? kindOf(parts.node) : text, whole) }];
  if (parts && !hasAny(parts.node, isGroup)) return { form: 'tuple', elements };
  const groups = parts && groupsIn({ cel: whole, items: parts.items, flags }, truth);
  if (!groups) {
    refuse(
      scope,
      at,
      'A group that may end at several places',
      'Write ([^:]+): in place of (.+):, split the text, or write (?:…) where nobody reads what is in it.',
    );
    return undefined;
  }
  const named = new Map(
    groups.flatMap((group) => (group.node.name === undefined ? [] : [[group.node.name, textOf(group)] as const])),
  );
  const kept = [...groups].sort((one, other) => one.node.place - other.node.place);
  return {
    form: 'tuple',
    elements: [...elements, ...kept.map((group) => ({ value: textOf(group) }))],
    ...(named.size > 0 && { named }),
  };
}

function textOf({ node, cel, present }: Group): Value {
  return given(value(kindOf(node.of), cel), present, 'undefined');
}

function kindOf(node: PatternNode): Kind {
  return { kind: 'string', plain: isAsciiOnly(node), patterns: [`^(?:${writePattern(node)})$`] };
}

/** JavaScript takes no empty repetition, RE2 does. */
export function repeatsNothing(node: PatternNode): boolean {
  return node.kind === 'repeat' && widthOf(node.of).least === 0;
}
