import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.js';
import type { PlaceName } from './rule.js';
import { helpersText, specText } from './spec.js';

/** A rule as it stands in a file. */
export interface Rule {
  readonly index: number;
  readonly on: PlaceName;
  readonly body: string;
}

/** How many rules a kind has: the cost of all of them counts together. */
export const rulesOfKind = 25;

export function nameOf({ index }: Rule): string {
  return `rule${index}`;
}

/** Sources of a project with these rules, as many to a kind as it bears. */
export function projectOf(rules: readonly Rule[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (let start = 0; start < rules.length; start += rulesOfKind) {
    const number = start / rulesOfKind;
    files.set(`src/kind${number}.ts`, fileOf(number, rules.slice(start, start + rulesOfKind)));
  }
  return files;
}

function fileOf(number: number, rules: readonly Rule[]): string {
  return `${imports}
/** @resource rules.example.com/v1 */
export interface Kind${number} extends CustomResource<Spec> {}
${specText}${helpersText}
${rules.map(ruleText).join('')}`;
}

const imports = `import type { CustomResource, DateTime, DnsLabel, Double, Duration, Int32, Int64, IntOrString, Quantity } from 'kext';
import {
  cidr, date, distinct, duration, equal, exactlyOne, existsOne, find, findAll, format, ip, isCIDR, isIP, isQuantity, isSemver, isSorted,
  isURL, lowerAscii, min, optional, quantity, semver, sets, size, sum, timestamp, upperAscii, url,
} from 'kext/cel';
`;

function ruleText(rule: Rule): string {
  const old = /\boldSelf\b/.test(rule.body) ? `, oldSelf: ${rule.on}` : '';
  const head = `export function ${nameOf(rule)}(self: ${rule.on}${old}): boolean | string`;
  return `/** ${nameOf(rule)}\n * @rule */\n${head} { ${rule.body} }\n`;
}

/** The rules that no error stands in, nor in a function that they call. */
export function withoutErrors(rules: readonly Rule[], diagnostics: readonly Diagnostic[]): readonly Rule[] {
  const files = projectOf(rules);
  const wrong = new Set<string>();
  for (const { severity, message, at } of diagnostics) {
    if (severity !== 'error') continue;
    if (!at) throw new Error(message);
    const lines = (files.get(at.file) ?? '').split('\n');
    // The function, or the comment above it.
    const near = lines.slice(at.line - 1, at.line + 2).find((line) => line.startsWith('export function'));
    const name = /rule\d+/.exec(near ?? '')?.[0];
    if (name !== undefined) wrong.add(name);
    else for (const caller of lines.filter((line) => helpers.test(line))) wrong.add(/rule\d+/.exec(caller)?.[0] ?? '');
  }
  return rules.filter((rule) => !wrong.has(nameOf(rule)));
}

const helpers = /\b(?:isShort|isNamed|total|first|clean|label|keepOf)\b/;
