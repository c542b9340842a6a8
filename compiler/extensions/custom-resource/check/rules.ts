import { type Compiled, compileExpression } from '../../../cel/compile.js';
import type { Parser } from '../../../cel/parse.js';
import { typeOf } from '../../../cel/schema-type.js';
import type { CelType } from '../../../cel/type.js';
import { limit, plus, times } from '../../../cel/value.js';
import type { Report } from '../../../diagnostics/diagnostic.js';
import type { ValidationRule } from '../../../model/schema.js';
import { badRuleField, noTransition, ruleCost, ruleWithoutSchema, versionCost } from '../diagnostics.js';
import type { Part } from '../part.js';
import { builtRule } from '../rules/built-rule.js';
import { withRules } from '../rules/with-rules.js';
import { checkCompiled } from './compiled-rule.js';
import { checkRuleFields } from './rule-fields.js';
import { type RulePlace, rulePlaces } from './rule-place.js';
import { setOfObjects } from './set-of-objects.js';

/** What an API server allows for one rule. */
export const ruleLimit = 10_000_000;
const versionLimit = 100_000_000;
const requestBytes = 3 * 1024 * 1024;

export interface RuleCost {
  /** As in `spec.ports[]`. */
  readonly path: string;
  readonly rule: ValidationRule;
  readonly cost: number;
}

/** The rules of a version that has been checked, each wherever it stands. */
export function ruleCosts(part: Part): readonly RuleCost[] {
  return known.get(part) ?? [];
}

const known = new WeakMap<Part, readonly RuleCost[]>();

/** The rules of one version, by hand and by kext: that they compile, and that a server finds them cheap enough. */
export function checkRules(part: Part, parse: Parser | undefined, minor: number, report: Report): void {
  const costs: RuleCost[] = [];
  for (const place of rulePlaces(withRules(part.schema))) {
    for (const rule of place.schema['x-kubernetes-validations'] ?? []) {
      const cost = checkRule(rule, place, { parse, minor, report });
      costs.push({ path: place.path || 'the root', cost, rule });
    }
  }
  known.set(part, costs);
  checkTotal(part, costs, report);
}

interface RuleRun {
  readonly parse: Parser | undefined;
  readonly minor: number;
  readonly report: Report;
}

/** What the rule costs, or 0 where that has been told already. */
function checkRule(rule: ValidationRule, place: RulePlace, run: RuleRun): number {
  const at = rule.at ?? place.schema.at;
  const type = typeOf(place.schema, place.isResource);
  checkRuleFields(rule, place.schema, at, run.report);
  if (!type) {
    run.report(ruleWithoutSchema, at, { what: nameOf(rule) });
    return 0;
  }
  const compiled = compile(rule.rule, rule, type, run);
  if (!compiled) return 0;
  // Of a tag's rule, the check of the tag has told what is wrong.
  if (builtRule(rule)?.tag.startsWith('@') !== true)
    checkCompiled(compiled, { what: 'rule', text: rule.rule, expected: 'bool' }, at, run.report);
  // A rule that can't stand there needs no bounds.
  if (!checkOldSelf(compiled, rule, place, run.report)) return 0;
  const cost = times(compiled.cost, place.cardinality ?? Math.floor(requestBytes / (type.least + 1)));
  if (cost <= ruleLimit) return plus(cost, checkMessage(rule, type, place, run));
  const factor = factorOf(cost / ruleLimit);
  run.report(ruleCost, at, { what: nameOf(rule), factor, bounds: boundsOf(compiled, place) });
  return 0;
}

/** False where old and new values can't be compared. */
function checkOldSelf(compiled: Compiled, rule: ValidationRule, place: RulePlace, report: Report): boolean {
  const at = rule.at ?? place.schema.at;
  if (compiled.usesOldSelf && place.uncorrelatable) {
    const { path, reason, at: listAt } = place.uncorrelatable;
    const note = { text: `${path} is declared here.`, at: listAt };
    report(noTransition, at, { what: nameOf(rule), within: path, reason }, note);
    return false;
  }
  if (rule.rule === 'self == oldSelf') {
    const set = setOfObjects(place.schema, place.path);
    if (set) {
      const note = { text: `${set.path} is declared here.`, at: set.at };
      report(noTransition, at, { what: nameOf(rule), within: set.path, reason: 'a set of objects' }, note);
      return false;
    }
  }
  const compiles = compiled.problems.length === 0 && !compiled.mistake;
  if (compiles && !compiled.usesOldSelf && rule.optionalOldSelf !== undefined) {
    report(badRuleField, at, { field: 'optionalOldSelf', reason: 'means nothing in a rule without oldSelf' });
  }
  return true;
}

function checkMessage(rule: ValidationRule, type: CelType, place: RulePlace, run: RuleRun): number {
  const { messageExpression: text } = rule;
  if (text === undefined || text.trim() === '') return 0;
  const at = rule.at ?? place.schema.at;
  const compiled = compile(text, rule, type, run);
  if (!compiled) return 0;
  checkCompiled(compiled, { what: 'messageExpression', text, expected: 'string' }, at, run.report);
  if (compiled.cost <= ruleLimit) return compiled.cost;
  const factor = factorOf(compiled.cost / ruleLimit);
  const bounds = `${boundsOf(compiled, place)} Or say less: the first in place of all, a constant in place of a value.`;
  const tag = builtRule(rule)?.tag;
  run.report(ruleCost, at, {
    what: tag === undefined ? 'The messageExpression' : `The message of ${tag}`,
    factor,
    bounds,
  });
  return 0;
}

function compile(text: string, rule: ValidationRule, self: CelType, { parse, minor }: RuleRun): Compiled | undefined {
  if (text.trim() === '') return undefined;
  const built = builtRule(rule);
  const expression = text === rule.rule ? built?.expression : built?.messageExpression;
  const parsed = expression ? { expression } : parse?.(text);
  const optionalOldSelf = rule.optionalOldSelf === true;
  return parsed && compileExpression(parsed, { self, minor, optionalOldSelf });
}

/** `@immutable` is a tag of the user's, its rule is not. */
function nameOf(rule: ValidationRule): string {
  return builtRule(rule)?.tag ?? 'The rule';
}

function boundsOf({ unbounded, unknownLength }: Compiled, { path, unbounded: around }: RulePlace): string {
  const inside = [...unbounded].map(
    ([at, keyword]) =>
      [at.replace(/^(self|oldSelf)\.?/, path && `${path}.`).replace(/\.(?=[[{])|\.$/, ''), keyword] as const,
  );
  // Elements and values have no comment of their own.
  const placeOf = (at: string) => (/[\]}]$/.test(at) ? `the type of ${at}` : at || 'it');
  const tags = [...around, ...inside].map(([at, keyword]) => `@${keyword} on ${placeOf(at)}`);
  const distinct = [...new Set(tags)].slice(0, 5);
  if (distinct.length > 0) return `Add ${distinct.join(', ')}.`;
  return unknownLength ? ofMade : 'Lower the bounds of what it goes through, or simplify it.';
}

const ofMade =
  'No bound helps: a server takes each text of a list that filter, map, split or slice made, and what join makes, for as long as a request. Ask the elements of the list itself.';

function factorOf(factor: number): string {
  if (factor > 100) return 'more than 100';
  return factor < 1.05 ? factor.toFixed(6) : factor.toFixed(1);
}

function checkTotal(
  part: Part,
  costs: readonly { readonly path: string; readonly cost: number }[],
  report: Report,
): void {
  const total = Math.min(
    limit,
    costs.reduce((sum, { cost }) => sum + cost, 0),
  );
  if (total <= versionLimit) return;
  const dearest = [...costs].sort((left, right) => right.cost - left.cost).slice(0, 4);
  const most = [...new Set(dearest.map(({ path }) => path))].join(', ');
  report(versionCost, part.resourceAt, { version: part.version, factor: factorOf(total / versionLimit), most });
}
