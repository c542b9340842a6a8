import type { Expression } from './expression.js';

const portable: ReadonlySet<string> = new Set(
  '&& || ! - + * / % == != < <= > >= in ?: [] size startsWith endsWith contains all exists exists_one map filter'.split(
    ' ',
  ),
);

/** Whether CEL in JavaScript and the server's are sure to agree on the expression. */
export function isPortable(expression: Expression): boolean {
  switch (expression.kind) {
    case 'constant':
      return expression.type !== 'bytes' && expression.type !== 'uint';
    case 'identifier':
      return true;
    case 'select':
      return !expression.optional && isPortable(expression.operand);
    case 'has':
      return isPortable(expression.operand);
    case 'list':
      return expression.items.every(isPortable);
    case 'map':
      return expression.entries.every(([key, value]) => isPortable(key) && isPortable(value));
    // Only changes of objects have them.
    case 'struct':
      return false;
    case 'macro':
      return portable.has(expression.name) && [expression.range, ...expression.args].every(isPortable);
    case 'call': {
      const parts = expression.target ? [expression.target, ...expression.args] : expression.args;
      return portable.has(expression.name) && parts.every(isPortable);
    }
  }
}
