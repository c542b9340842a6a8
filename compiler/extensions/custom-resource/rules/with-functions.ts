import type { Report } from '../../../diagnostics/diagnostic.js';
import { extended } from '../../../model/extended.js';
import type { ValidationRule } from '../../../model/schema.js';
import { ruleSignature, unplacedRule } from '../diagnostics.js';
import type { Part } from '../part.js';
import { lowerOnUnion, lowerRule } from './lower-rule.js';
import { type PlacedRule, rulePlacer } from './place-rules.js';
import { type RuleFunction, targetOf } from './rule-function.js';

/** The parts with the rules of functions in their schemas. Reports what is wrong with the functions. */
export function withFunctions(
  parts: readonly Part[],
  functions: readonly RuleFunction[],
  report: Report,
): readonly Part[] {
  if (functions.length === 0) return parts;
  const ofRoots = new Map<Part, ValidationRule[]>();
  const placed = functions.flatMap((rule) => {
    if (!checkSignature(rule, report)) return [];
    return ofKind(rule, parts, ofRoots, report) ? [] : ofType(rule, report);
  });
  const found = new Set<PlacedRule>();
  const place = rulePlacer(
    placed.map(({ rule }) => rule),
    found,
  );
  const whole = parts.map((part) => {
    const schema = place(part.schema);
    const own = ofRoots.get(part) ?? [];
    if (own.length === 0) return schema === part.schema ? part : { ...part, schema };
    const rules = [...(schema['x-kubernetes-validations'] ?? []), ...own];
    return { ...part, schema: extended(schema, { 'x-kubernetes-validations': rules }) };
  });
  for (const { rule, of } of placed) {
    if (!found.has(rule)) reportUnplaced(of, report, false);
  }
  return whole;
}

function checkSignature({ parameters, name, at }: RuleFunction, report: Report): boolean {
  const self = parameters[0];
  const oldSelf = parameters[1];
  const tell = (reason: string) => report(ruleSignature, at, { name, reason });
  if (!self || parameters.length > 2) tell('it must take (self) or (self, oldSelf)');
  else if (self.wrapper) tell(`its first parameter is a ${self.wrapper}; take the value itself`);
  else if (oldSelf && oldSelf.text !== self.text && oldSelf.text !== `${self.text} | undefined`) {
    tell(`oldSelf is ${oldSelf.text} where self is ${self.text}`);
  } else return true;
  return false;
}

/** Whether the rule is over a kind as a whole; it is then kept for the kind's root. */
function ofKind(
  rule: RuleFunction,
  parts: readonly Part[],
  ofRoots: Map<Part, ValidationRule[]>,
  report: Report,
): boolean {
  const target = targetOf(rule);
  if (!target?.kind) return false;
  const { group, version, kind } = target.kind;
  const part = parts.find((it) => it.group === group && it.version === version && it.kind === kind);
  const lowered = part && lowerRule(rule, part.schema, true, report);
  if (part && lowered) ofRoots.set(part, [...(ofRoots.get(part) ?? []), lowered]);
  return true;
}

interface Placing {
  readonly rule: PlacedRule;
  readonly of: RuleFunction;
}

function ofType(of: RuleFunction, report: Report): readonly Placing[] {
  const value = targetOf(of)?.value;
  if (!value?.schema && !value?.variants) return [];
  if (!value.schema || value.type === undefined) {
    reportUnplaced(of, report, true);
    return [];
  }
  const { schema, type, path } = value;
  const rule = lowerRule(of, schema, false, report);
  if (!rule) return [];
  return [{ rule: { type, path, rule, onUnion: (standing) => lowerOnUnion(of, schema, standing) }, of }];
}

function reportUnplaced({ name, at, parameters: [self] }: RuleFunction, report: Report, isNameless: boolean): void {
  report(unplacedRule, at, { name, type: self?.text ?? '', isNameless });
}
