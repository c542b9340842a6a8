import type { Pattern } from '../../model/expression.js';

/** Parameters and constants of the functions around, the last first: a set would be copied for each of them. */
export type Names = Name | undefined;

/** A parameter, and what is declared with `let`, may be set; a constant that is a list that is written out, filled. */
export type Change = 'set' | 'fill';

interface Name {
  readonly name: string;
  readonly change: Change | undefined;
  readonly around: Names;
}

/** The name as it is bound last, before those that stand in `outside`. */
export function nameIn(names: Names, name: string, outside: Names): Name | undefined {
  for (let at = names; at && at !== outside; at = at.around) if (at.name === name) return at;
  return undefined;
}

/** With the names that a pattern gives to parts of a value. */
export function withBound(around: Names, pattern: Pattern, change: Change | undefined): Names {
  switch (pattern.kind) {
    case 'name':
      return { name: pattern.name, change, around };
    case 'object':
      return pattern.properties.reduce((names, it) => withBound(names, it.pattern, change), around);
    case 'list':
      return pattern.elements.reduce((names, it) => (it ? withBound(names, it.pattern, change) : names), around);
  }
}
