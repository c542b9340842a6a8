import type { Expression as Cel } from '../expression.js';

/** Whether it only reads what is there: of such a text a server knows how long it can be. */
export function isPath(cel: Cel): boolean {
  if (cel.kind === 'select') return isPath(cel.operand);
  if (cel.kind === 'call' && cel.name === '[]') return cel.args.every(isPath);
  return cel.kind === 'identifier' || cel.kind === 'constant';
}
