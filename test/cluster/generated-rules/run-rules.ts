import { transformSync } from 'esbuild';
import * as cel from '../../../cel/index.js';

/** What a rule answers, or why it has none. */
export type Outcome = { readonly value: boolean | string } | { readonly error: string };

type RuleFunction = (self: unknown, oldSelf: unknown) => boolean | string;

/** The functions that a source exports, as Node runs them. */
export function loadRules(source: string): ReadonlyMap<string, RuleFunction> {
  const { code } = transformSync(source, { loader: 'ts', format: 'cjs' });
  const module: { exports: Record<string, RuleFunction> } = { exports: {} };
  new Function('require', 'module', 'exports', code)(() => cel, module, module.exports);
  return new Map(Object.entries(module.exports));
}

export function runRule(rule: RuleFunction, self: unknown, oldSelf: unknown): Outcome {
  try {
    return { value: rule(structuredClone(self), structuredClone(oldSelf)) };
  } catch (problem) {
    if (problem instanceof cel.CelError) return { error: problem.message };
    throw problem;
  }
}
