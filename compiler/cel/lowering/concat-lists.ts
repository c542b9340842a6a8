import type { Expression as Cel } from '../expression.js';
import { and } from './boolean.js';
import type { Element, Form } from './form.js';

/** Lists are put behind it element by element, and what is no list as one. */
export function concatenated(list: Form, args: readonly Form[]): Form {
  const parts = [list, ...args].map((it): Form => {
    const isOne = it.form === 'value' && it.kind.kind !== 'list';
    return isOne || it.form === 'record' ? { form: 'tuple', elements: [{ value: it }] } : it;
  });
  const written = parts.flatMap((part) => (part.form === 'tuple' ? [part.elements] : []));
  return written.length === parts.length ? { form: 'tuple', elements: written.flat() } : { form: 'joined', parts };
}

/** Elements that are there only where a condition holds. */
export function guarded(elements: readonly Element[], condition: Cel): readonly Element[] {
  return elements.map((element) => ({ ...element, when: and(condition, element.when) }));
}
