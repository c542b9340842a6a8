import type { ASTNode } from '@marcbachmann/cel-js';
import { CelError, Optional } from '../../cel/index.js';
import { compareAny } from './operator.js';
import { isList, isMap, type Value, type Variables } from './value.js';

type Evaluate = (node: ASTNode, variables: Variables) => Value;

/** `range.all(x, …)` and its like; undefined where the call is none. */
export function evaluateMacro(
  name: string,
  target: ASTNode,
  args: readonly ASTNode[],
  variables: Variables,
  evaluate: Evaluate,
): Value | undefined {
  const macro = macros.get(name);
  if (!macro) return undefined;
  const names = namesOf(name, args);
  if (names.length === 0) return undefined;
  const range = evaluate(target, variables);
  const bodies = args
    .slice(names.length)
    .map((body) => (entry: Entry) => evaluate(body, bind(variables, names, entry)));
  return macro(range, bodies, names.length);
}

/** An index or key, and what is there. */
type Entry = readonly [Value, Value];
type Body = (entry: Entry) => Value;
type Macro = (range: Value, bodies: readonly Body[], variables: number) => Value;

/** How many arguments name a variable. */
function namesOf(name: string, args: readonly ASTNode[]): readonly string[] {
  const two = name.startsWith('transform') || (args.length === 3 && ['all', 'exists', 'existsOne'].includes(name));
  const names = args.slice(0, two ? 2 : 1).flatMap((node) => (node.op === 'id' ? [node.args] : []));
  return args.length > names.length && names.length === (two ? 2 : 1) ? names : [];
}

function bind(variables: Variables, [first = '', second]: readonly string[], [key, value]: Entry): Variables {
  const own: [string, Value][] =
    second === undefined
      ? [[first, value]]
      : [
          [first, key],
          [second, value],
        ];
  return new Map([...variables, ...own]);
}

const macros: ReadonlyMap<string, Macro> = new Map<string, Macro>([
  ['all', (range, [body], count) => decide(entriesOf(range, count), body, false)],
  ['exists', (range, [body], count) => decide(entriesOf(range, count), body, true)],
  ['exists_one', (range, [body], count) => counted(entriesOf(range, count), body) === 1],
  ['existsOne', (range, [body], count) => counted(entriesOf(range, count), body) === 1],
  [
    'filter',
    (range, [body], count) =>
      entriesOf(range, count)
        .filter((it) => holds(body, it))
        .map(([, value]) => value),
  ],
  ['map', mapped],
  ['transformList', mapped],
  ['transformMap', (range, bodies, count) => new Map(transformed(range, bodies, count))],
  ['optMap', (range, [body]) => optionalOf(range).optMap((value) => run(body, [null, value]))],
  ['optFlatMap', (range, [body]) => optionalOf(range).optFlatMap((value) => optionalOf(run(body, [null, value])))],
  ['sortBy', sorted],
]);

/** With one variable that is a list's items, or a map's keys. */
function entriesOf(range: Value, variables: number): readonly Entry[] {
  if (isList(range)) return range.map((item, at) => [BigInt(at), item] as const);
  if (isMap(range)) return variables === 1 ? [...range.keys()].map((key) => [key, key] as const) : [...range];
  throw new CelError('no such overload');
}

function run(body: Body | undefined, entry: Entry): Value {
  if (!body) throw new CelError('no such overload');
  return body(entry);
}

function holds(body: Body | undefined, entry: Entry): boolean {
  const value = run(body, entry);
  if (typeof value !== 'boolean') throw new CelError('no such overload');
  return value;
}

/** An item that decides makes up for the errors of others. */
function decide(entries: readonly Entry[], body: Body | undefined, decisive: boolean): boolean {
  let problem: CelError | undefined;
  for (const entry of entries) {
    try {
      if (holds(body, entry) === decisive) return decisive;
    } catch (thrown) {
      if (!(thrown instanceof CelError)) throw thrown;
      problem ??= thrown;
    }
  }
  if (problem) throw problem;
  return !decisive;
}

function counted(entries: readonly Entry[], body: Body | undefined): number {
  return entries.filter((entry) => holds(body, entry)).length;
}

function mapped(range: Value, bodies: readonly Body[], count: number): Value {
  return transformed(range, bodies, count).map(([, value]) => value);
}

function transformed(range: Value, bodies: readonly Body[], count: number): readonly Entry[] {
  const [first, second] = bodies;
  const kept = second ? entriesOf(range, count).filter((entry) => holds(first, entry)) : entriesOf(range, count);
  return kept.map((entry) => [entry[0], run(second ?? first, entry)] as const);
}

function sorted(range: Value, [body]: readonly Body[], count: number): Value {
  const keyed = entriesOf(range, count).map((entry) => [run(body, entry), entry[1]] as const);
  return keyed.sort(([left], [right]) => compareAny(left, right)).map(([, value]) => value);
}

function optionalOf(value: Value): Optional<Value> {
  if (!(value instanceof Optional)) throw new CelError('no such overload');
  return value.optMap((inner: Value) => inner);
}
