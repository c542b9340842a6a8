import type { Report } from '../../diagnostics/diagnostic.js';
import type { Part } from './part.js';
import type { RuleFunction } from './rules/rule-function.js';
import { withFunctions } from './rules/with-functions.js';

export type CustomResourcePart = Part | RuleFunction;

/** What a run has read. */
export interface Parts {
  readonly resources: readonly Part[];
  readonly functions: readonly RuleFunction[];
}

export function partsOf(parts: readonly CustomResourcePart[]): Parts {
  const known = sorted.get(parts);
  if (known) return known;
  const resources = parts.filter((part): part is Part => 'schema' in part);
  const functions = parts.filter((part): part is RuleFunction => !('schema' in part));
  const found = { resources, functions };
  sorted.set(parts, found);
  return found;
}

const sorted = new WeakMap<readonly CustomResourcePart[], Parts>();

/** The resources with their functions' rules. The check asks first, so that it reports. */
export function ruledParts(parts: Parts, report: Report): readonly Part[] {
  const known = ruled.get(parts);
  if (known) return known;
  const made = withFunctions(parts.resources, parts.functions, report);
  ruled.set(parts, made);
  return made;
}

const ruled = new WeakMap<Parts, readonly Part[]>();
