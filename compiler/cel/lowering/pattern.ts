import type { ElementPattern, Expression, Pattern } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import { lowerProperty } from './access.js';
import { type Form, missing, type Scope } from './form.js';
import { nameForm } from './naming.js';
import { chooseForm } from './outcome.js';
import { refuse, withVariable } from './scope.js';

/** The scope in which the names of a pattern stand for parts of the form. */
export function bind(scope: Scope, pattern: Pattern, form: Form): Scope {
  const { at } = pattern;
  switch (pattern.kind) {
    case 'name':
      nameForm(scope, form, pattern.name);
      return withVariable(scope, pattern.name, form);
    case 'object':
      return pattern.properties.reduce((inside, { name, pattern: inner, fallback }) => {
        const part = lowerProperty(scope, form, { name, optional: false, chained: false, at: inner.at });
        return bind(inside, inner, fallback ? withFallback(inside, part, scope.run.form(inside, fallback), at) : part);
      }, scope);
    case 'list':
      return pattern.elements.reduce((inside, element, index) => {
        return element ? bindElement(inside, element, elementOf(inside, form, element, index), at) : inside;
      }, scope);
  }
}

function bindElement(scope: Scope, { pattern, fallback }: ElementPattern, part: Form, at: Location): Scope {
  return bind(scope, pattern, fallback ? withFallback(scope, part, scope.run.form(scope, fallback), at) : part);
}

function elementOf(scope: Scope, form: Form, { pattern, isRest }: ElementPattern, place: number): Form {
  const { at } = pattern;
  if (form.form === 'tuple' && !isRest && form.elements.every(({ when }) => !when)) {
    return form.elements[place]?.value ?? missing('undefined');
  }
  const inside = withVariable(scope, '', form);
  const list: Expression = { kind: 'variable', name: '', at };
  const index: Expression = { kind: 'literal', value: place, at };
  const access = { optional: false, chained: false, at };
  if (!isRest) return scope.run.form(inside, { kind: 'index', object: list, index, ...access });
  const slice: Expression = { kind: 'property', object: list, name: 'slice', ...access };
  return scope.run.form(inside, { kind: 'call', callee: slice, args: [index], ...access });
}

/** A default stands in for undefined alone. */
export function withFallback(scope: Scope, part: Form, fallback: Form, at: Location): Form {
  if (part.form === 'choice') {
    const left = withFallback(scope, part.whenTrue, fallback, at);
    const right = withFallback(scope, part.whenFalse, fallback, at);
    return chooseForm(scope, part.test, left, right, at);
  }
  if (part.form !== 'value' || !part.present || part.missing === 'null') return part;
  if (part.missing === 'either') return refuse(scope, at, 'A default for what may be null', 'Use ?? instead.');
  const { present, missing: _, ...there } = part;
  return chooseForm(scope, present, there, fallback, at);
}
