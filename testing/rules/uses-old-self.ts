import type { ASTNode } from '@marcbachmann/cel-js';
import { parse } from '../expressions/parse.js';

/** Whether the expression reads what the value was before. */
export function usesOldSelf(rule: string): boolean {
  return rule.includes('oldSelf') && mentions(parse(rule));
}

function mentions(node: ASTNode): boolean {
  return node.op === 'id' ? node.args === 'oldSelf' : nodesIn(node.args).some(mentions);
}

function nodesIn(args: unknown): readonly ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(nodesIn);
  return typeof args === 'object' && args !== null && 'op' in args ? [args as ASTNode] : [];
}
