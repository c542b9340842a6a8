import type { Pattern } from './expression.js';

/** The names that a pattern gives to parts of a value, in its order. */
export function boundNames(pattern: Pattern): readonly string[] {
  switch (pattern.kind) {
    case 'name':
      return [pattern.name];
    case 'object':
      return pattern.properties.flatMap((property) => boundNames(property.pattern));
    case 'list':
      return pattern.elements.flatMap((element) => (element ? boundNames(element.pattern) : []));
  }
}
