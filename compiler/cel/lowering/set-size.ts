import type { Location } from '../../model/location.js';
import { type Expression as Cel, call, identifier, macro, method } from '../expression.js';
import { elementOf } from './facts.js';
import { constant, type Form, type Scope, value } from './form.js';
import { lengthKind } from './kind.js';
import { freshVariable, refuse } from './scope.js';
import { toList } from './to-list.js';

/** What JavaScript's sets compare as CEL does. */
const plain: ReadonlySet<string> = new Set(['string', 'integer', 'boolean', 'double', 'intOrString', 'nothing']);

/** How many distinct values: undefined counts as one. */
export function setSize(scope: Scope, of: Form, at: Location): Form {
  if (of.form === 'tuple' && of.elements.length === 0) return constant(0);
  const list = of.form === 'sequence' ? optionalItems(scope, of) : undefined;
  const { cel, items } = list ?? itemsOf(scope, of, at);
  if (plain.has(items)) return value(lengthKind, call('size', method(cel, 'distinct')));
  const what = 'A set of objects, which JavaScript never takes for equal,';
  return refuse(scope, at, what, 'Make a set of one of their properties.');
}

interface Items {
  readonly cel: Cel;
  readonly items: string;
}

function itemsOf(scope: Scope, of: Form, at: Location): Items {
  const { kind, cel } = toList(scope, of, at);
  return { cel, items: kind.kind === 'list' ? kind.items.kind : 'nothing' };
}

/** Each value in a list of its own, which is empty where there is none. */
function optionalItems(scope: Scope, of: Extract<Form, { readonly form: 'sequence' }>): Items | undefined {
  const { name, scope: inside } = freshVariable(scope, 'x');
  const element = elementOf(inside, of, identifier(name));
  if (element.form !== 'value' || !element.present) return undefined;
  if (element.missing === 'either') return undefined;
  const single: Cel = { kind: 'list', items: [element.cel] };
  const own = call('?:', element.present, single, { kind: 'list', items: [] });
  return { cel: macro(of.range, 'map', name, own), items: element.kind.kind };
}
