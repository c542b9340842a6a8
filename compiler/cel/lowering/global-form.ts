import { call } from '../expression.js';
import { constant, type Form, value } from './form.js';
import { double } from './kind.js';

/** What JavaScript has itself: a constant, or what is called or passed on later. */
export function globalForm(name: string): Form {
  switch (name) {
    case 'Infinity':
    case 'Number.POSITIVE_INFINITY':
      return value(double, call('double', constant('Infinity').cel));
    case 'Number.MAX_SAFE_INTEGER':
      return constant(Number.MAX_SAFE_INTEGER);
    case 'Number.MIN_SAFE_INTEGER':
      return constant(Number.MIN_SAFE_INTEGER);
    default:
      return { form: 'global', name };
  }
}
