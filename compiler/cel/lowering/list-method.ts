import type { Call } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import { type Expression as Cel, call, identifier, macro, method } from '../expression.js';
import { listElement } from './access.js';
import { concatenated } from './concat-lists.js';
import { booleanOf, toText, toValue } from './convert.js';
import { equalForms } from './equality.js';
import { assume, elementOf } from './facts.js';
import { constant, constantOf, type Form, given, type Scope, type Sequence, type Value, value } from './form.js';
import { asksForIndex, lowerIndexed, positionIn } from './indexed.js';
import { isPath } from './is-path.js';
import { integer, listOf, text } from './kind.js';
import { sumOf } from './reduce.js';
import { freshVariable, refuse } from './scope.js';
import { askedOf, each, mapped, passing, sequenceOf } from './sequence.js';
import { sorted } from './sort.js';
import { cut, placesOf } from './substring.js';
import { toList } from './to-list.js';
import { truthOf } from './truth-of.js';

interface Lists {
  readonly scope: Scope;
  readonly list: Value | Sequence;
  readonly sequence: Sequence;
  readonly args: readonly Form[];
  readonly at: Location;
  readonly call: Call;
}

/** The methods of JavaScript's arrays, on a list of CEL's. */
export function lowerListMethod(
  scope: Scope,
  list: Value | Sequence,
  name: string,
  args: readonly Form[],
  call: Call,
): Form {
  const { at } = call;
  const sequence = sequenceOf(scope, list, at);
  const lower = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (!sequence || !lower)
    return refuse(
      scope,
      at,
      `.${name} of a list`,
      name === 'entries'
        ? 'The callbacks of every, some, find and map see the index: list.find((x, i) => …).'
        : 'Use every, some, filter, map, find or includes.',
    );
  const [callback] = args;
  if (callback && asksForIndex(callback) && name !== 'reduce' && !/sort/i.test(name)) {
    const answer = lowerIndexed(scope, sequence, name, callback, at);
    return (
      answer ?? refuse(scope, at, `The index of an element in ${name}`, 'Use it in every, some, filter, map or find.')
    );
  }
  return lower({ scope, list, sequence, args, at, call });
}

const methods: Readonly<Record<string, (lists: Lists) => Form>> = {
  every: (lists) => asked(lists, 'all'),
  some: (lists) => asked(lists, 'exists'),
  filter: filtered,
  map: ({ scope, sequence, args, at }) =>
    args[0] ? mapped(scope, sequence, args[0], at) : refuse(scope, at, 'map', 'Pass a function.'),
  find: (lists) => found(lists, 'first'),
  findIndex: ({ scope, sequence, args: [callback], at }) =>
    (callback && lowerIndexed(scope, sequence, 'findIndex', callback, at)) ??
    refuse(scope, at, 'findIndex', 'Pass a function.'),
  findLast: (lists) => found(lists, 'last'),
  includes,
  indexOf: (lists) => position(lists, 'indexOf'),
  lastIndexOf: (lists) => position(lists, 'lastIndexOf'),
  join: joined,
  at: elementAt,
  concat: ({ list, args }) => concatenated(list, args),
  slice: sliced,
  flat: ({ scope, list, args, at }) => flattened(scope, toList(scope, list, at), args, at),
  flatMap: ({ scope, sequence, args, at }) =>
    args[0]
      ? flattened(scope, toList(scope, mapped(scope, sequence, args[0], at), at), [], at)
      : refuse(scope, at, 'flatMap', 'Pass a function.'),
  reduce: ({ scope, sequence, args, at }) => sumOf(scope, sequence, args, at),
  sort: sorted,
  toSorted: sorted,
  toReversed: reversed,
  reverse: reversed,
};

function asked({ scope, sequence, args: [callback], at }: Lists, name: 'all' | 'exists'): Form {
  if (!callback) return refuse(scope, at, 'No callback', 'Pass a function.');
  const { name: variable, scope: inside, outcome } = each(scope, sequence, callback, at);
  return booleanOf(askedOf(inside, sequence, name, variable, truthOf(inside, outcome)));
}

function filtered({ scope, sequence, args: [callback], at }: Lists): Form {
  if (!callback) return refuse(scope, at, 'No callback', 'Pass a function.');
  return passing(sequence, filterRange(scope, sequence, callback, at), callback, at);
}

function filterRange(scope: Scope, sequence: Sequence, callback: Form, at: Location): Cel {
  const { name, scope: inside, outcome } = each(scope, sequence, callback, at);
  return macro(sequence.range, 'filter', name, truthOf(inside, outcome));
}

/** The first that fits, or the last, if one does. */
function found({ scope, sequence, args: [callback], at }: Lists, which: 'first' | 'last'): Form {
  if (!callback) return refuse(scope, at, 'No callback', 'Pass a function.');
  if (!sequence.ordered)
    return refuse(scope, at, 'The first among what comes of a map', 'CEL has no order there: use some.');
  const { name, scope: inside, outcome } = each(scope, sequence, callback, at);
  const condition = truthOf(inside, outcome);
  const present = macro(sequence.range, 'exists', name, condition);
  const fitting = macro(sequence.range, 'filter', name, condition);
  const place = which === 'first' ? constant(0).cel : call('-', call('size', fitting), constant(1).cel);
  const element = sequence.element(assume(scope, present, true), call('[]', fitting, place));
  if (element.form === 'value') return given(element, present, 'undefined');
  return {
    form: 'choice',
    test: present,
    whenTrue: element,
    whenFalse: scope.run.form(scope, { kind: 'literal', value: undefined, at }),
  };
}

/** Where a search begins. */
function refuseStart({ scope, args, at }: Lists): Form | undefined {
  return args.length > 1 ? refuse(scope, at, 'A position to start from', 'Take a slice first.') : undefined;
}

function includes(lists: Lists): Form {
  const { scope, sequence, args, at } = lists;
  const [wanted] = args;
  const refused = refuseStart(lists);
  if (refused) return refused;
  if (!wanted) return refuse(scope, at, 'includes', 'Pass a value.');
  const { name, scope: inside } = freshVariable(scope, 'x');
  const item = identifier(name);
  const element = elementOf(inside, sequence, item);
  const same = equalForms(inside, element, wanted, at);
  // The server looks for the value itself where each element is compared as it is.
  const compared = same.kind === 'call' && same.name === '==' && same.args[0] === item ? same.args[1] : undefined;
  if (sequence.identity && compared) return booleanOf(call('in', compared, sequence.range));
  return booleanOf(macro(sequence.range, 'exists', name, same));
}

function position(lists: Lists, name: 'indexOf' | 'lastIndexOf'): Form {
  const { scope, list, sequence, args, at } = lists;
  const [wanted] = args;
  const refused = refuseStart(lists);
  if (refused) return refused;
  if (wanted && name === 'indexOf' && sequence.ordered && !(sequence.identity && isPath(sequence.range)))
    return positionIn(scope, sequence, wanted, at);
  const { kind, cel } = toList(scope, list, at);
  const sought = wanted && toValue(scope, wanted, at);
  const items = kind.kind === 'list' ? kind.items.kind : 'nothing';
  if (!sought || sought.present || sought.kind.kind !== items || !['string', 'integer', 'boolean'].includes(items)) {
    return refuse(scope, at, `${name} of this`, 'Look for a text or a whole number in a list of such.');
  }
  if (kind.kind === 'list' && !kind.ordered)
    return refuse(scope, at, 'A position among what comes of a map', 'Use includes.');
  return value({ kind: 'integer', least: -1, most: 2 ** 32 }, method(cel, name, sought.cel));
}

function joined({ scope, sequence, args: [separator], at }: Lists): Form {
  if (!sequence.ordered)
    return refuse(scope, at, 'What comes of a map as text', 'CEL has no order there: sort it first.');
  const { name, scope: inside } = freshVariable(scope, 'x');
  const item = identifier(name);
  const element = elementOf(inside, sequence, item);
  const written = toText(inside, element, at);
  const texts = sequence.identity && written === item ? sequence.range : macro(sequence.range, 'map', name, written);
  const between = separator ? toText(scope, separator, at) : constant(',').cel;
  return value(text, method(texts, 'join', between));
}

function elementAt({ scope, list, args: [index], at, call: access }: Lists): Form {
  const of = toList(scope, list, at);
  const fixed = index ? constantOf(index) : undefined;
  if (typeof fixed !== 'bigint') return refuse(scope, at, 'at with what is computed', 'Write a number, or an index.');
  const plain = { optional: false, chained: false, at: access.at };
  if (fixed >= 0n) return listElement(scope, of, constant(Number(fixed)), plain);
  if (of.kind.kind !== 'list' || !of.kind.ordered)
    return refuse(scope, at, 'A position among what comes of a map', 'Use some.');
  const size = call('size', of.cel);
  const element = listElement(scope, of, value(integer, call('-', size, constant(-Number(fixed)).cel)), plain);
  if (element.form !== 'value') return element;
  const enough = call('>=', size, constant(-Number(fixed)).cel);
  const { present: _, missing: __, ...there } = element;
  return given(there, enough, 'undefined');
}

function sliced({ scope, list, args, at }: Lists): Form {
  const of = toList(scope, list, at);
  const places = placesOf(args);
  if (!places) return refuse(scope, at, 'A slice from this', 'Pass whole numbers; use ?? where one may be undefined.');
  if (of.kind.kind !== 'list' || !of.kind.ordered)
    return refuse(scope, at, 'A slice of what comes of a map', 'CEL has no order there.');
  const whole = { scope, cel: of.cel, name: 'slice', empty: { kind: 'list', items: [] } } as const;
  return value(listOf(of.kind.items, true), cut(whole, places));
}

function flattened(scope: Scope, list: Value, args: readonly Form[], at: Location): Form {
  const inner = list.kind.kind === 'list' ? list.kind.items : undefined;
  if (inner?.kind !== 'list' || args.length > 0)
    return refuse(scope, at, 'flat of this', 'Flatten a list of lists once.');
  return value(listOf(inner.items, inner.ordered), method(list.cel, 'flatten'));
}

function reversed({ scope, list, at }: Lists): Form {
  const of = toList(scope, list, at);
  if (of.kind.kind !== 'list' || !of.kind.ordered)
    return refuse(scope, at, 'reverse of this', 'CEL has no order there.');
  return value(of.kind, method(of.cel, 'reverse'));
}
