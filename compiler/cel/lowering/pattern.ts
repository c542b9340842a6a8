import type { Pattern } from '../../model/expression.js';
import { lowerProperty } from './access.js';
import { type Form, missing, type Scope } from './form.js';
import { nameForm } from './naming.js';
import { chooseForm } from './outcome.js';
import { refuse, withVariables } from './scope.js';

/** The scope in which the names of a pattern stand for parts of the form. */
export function bind(scope: Scope, pattern: Pattern, form: Form): Scope {
  const { at } = pattern;
  switch (pattern.kind) {
    case 'name':
      nameForm(scope, form, pattern.name);
      return withVariables(scope, [[pattern.name, form]]);
    case 'object':
      return pattern.properties.reduce((inside, { name, pattern: inner, fallback }) => {
        const part = lowerProperty(scope, form, { name, optional: false, chained: false, at: inner.at });
        return bind(inside, inner, fallback ? withFallback(inside, part, scope.run.form(inside, fallback), at) : part);
      }, scope);
    case 'list':
      if (form.form !== 'tuple') {
        refuse(scope, at, 'A list pattern here', 'Use an index.');
        return scope;
      }
      return pattern.elements.reduce((inside, inner, index) => {
        return inner ? bind(inside, inner, form.elements[index]?.value ?? missing('undefined')) : inside;
      }, scope);
  }
}

/** A default stands in for undefined alone. */
export function withFallback(scope: Scope, part: Form, fallback: Form, at: Pattern['at']): Form {
  if (part.form === 'choice') {
    const [left, right] = [part.whenTrue, part.whenFalse].map((side) => withFallback(scope, side, fallback, at));
    return left && right ? chooseForm(scope, part.test, left, right, at) : part;
  }
  if (part.form !== 'value' || !part.present || part.missing === 'null') return part;
  if (part.missing === 'either') return refuse(scope, at, 'A default for what may be null', 'Use ?? instead.');
  const { present, missing: _, ...there } = part;
  return chooseForm(scope, present, there, fallback, at);
}
