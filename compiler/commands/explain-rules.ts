import type { CelRule } from '../model/contribution.js';
import { printRun } from './print-run.js';
import type { ExitCode, World } from './world.js';

/** Prints every rule and policy of the project as CEL, and what a server estimates that each costs. */
export function explainRules(project: string, world: World): Promise<ExitCode> {
  return printRun(project, world, ({ rules }) => rulesText(rules));
}

/** A paragraph for each. */
export function rulesText(rules: readonly CelRule[]): string {
  if (rules.length === 0) return 'No rule, no policy.\n';
  return rules.map(ruleText).join('\n');
}

function ruleText({ from, place, expression, messageExpression, cost }: CelRule): string {
  const lines = [
    `${from ?? '@cel'}: ${place}`,
    ...expression.split('\n').map((line) => `  ${line}`),
    ...(messageExpression === undefined ? [] : [`  message: ${messageExpression}`]),
    ...(cost ? [`  cost: ${costText(cost)}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function costText({ estimate, limit }: NonNullable<CelRule['cost']>): string {
  const share = (estimate / limit) * 100;
  const percent = share < 0.1 ? 'less than 0.1' : share.toFixed(1);
  return `${grouped(estimate)} of ${grouped(limit)} (${percent} %)`;
}

/** 12345678 -> 12,345,678, whatever the locale. */
function grouped(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
