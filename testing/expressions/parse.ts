import { type ASTNode, Environment } from '@marcbachmann/cel-js';

const environment = new Environment({
  unlistedVariablesAreDyn: true,
  homogeneousAggregateLiterals: false,
  enableOptionalTypes: true,
  limits: {
    maxAstNodes: 100_000,
    maxDepth: 1000,
    maxListElements: 10_000,
    maxMapEntries: 10_000,
    maxCallArguments: 1000,
  },
});

const known = new Map<string, ASTNode>();

/** @throws ParseError of the library for a text that is no CEL */
export function parse(text: string): ASTNode {
  const found = known.get(text) ?? environment.parse(text).ast;
  known.set(text, found);
  return found;
}
