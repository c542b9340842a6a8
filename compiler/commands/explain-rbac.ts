import type { Permission, PermissionCause } from '../model/contribution.js';
import type { Location } from '../model/location.js';
import { byText } from '../model/order.js';
import { printRun } from './print-run.js';
import type { ExitCode, World } from './world.js';

/** Prints what the project's ServiceAccount may do, and the whole chain of calls that leads to each permission. */
export function explainRbac(project: string, world: World): Promise<ExitCode> {
  return printRun(project, world, ({ permissions }) => permissionsText(permissions));
}

/** One paragraph for each resource, name and namespace: its verbs, and who needs which of them. */
export function permissionsText(permissions: readonly Permission[]): string {
  const targets = new Map<string, Permission[]>();
  for (const permission of permissions) {
    const target = targetText(permission);
    targets.set(target, [...(targets.get(target) ?? []), permission]);
  }
  return [...targets]
    .sort(([left], [right]) => byText(left, right))
    .map(([target, those]) => `${verbsText(those)} ${target}\n${causesText(those)}`)
    .join('\n');
}

function targetText({ group, resource, subresource, name, namespace }: Permission): string {
  const path = [group === '' ? 'core' : group, resource, ...(subresource === undefined ? [] : [subresource])].join('/');
  return [
    path,
    ...(name === undefined ? [] : [`name=${name}`]),
    ...(namespace === undefined ? [] : [`namespace=${namespace}`]),
  ].join(' ');
}

function verbsText(permissions: readonly Permission[]): string {
  return [...new Set(permissions.map(({ verb }) => verb))].sort().join(' ');
}

function causesText(permissions: readonly Permission[]): string {
  const causes = new Map<string, Permission[]>();
  for (const permission of permissions) {
    const key = JSON.stringify(permission.why);
    causes.set(key, [...(causes.get(key) ?? []), permission]);
  }
  const texts = [...causes.values()].map((those) => (those[0] ? causeText(those[0].why, verbsText(those)) : ''));
  return [...new Set(texts)].sort().join('');
}

function causeText({ function: name, at, reason, call }: PermissionCause, verbs: string): string {
  const said = reason === undefined ? '' : ` - ${reason}`;
  if (call === undefined) {
    const place = at.file === '' ? '' : `  ${placeText(at)}`;
    return `  ${name}${place}: ${verbs}${said}\n`;
  }
  const steps = call.path.map(({ function: step, at: from }, depth) => {
    return `${'  '.repeat(depth + 1)}${step === '' ? '(callback)' : step}  ${placeText(from)}\n`;
  });
  return `${steps.join('')}${'  '.repeat(call.path.length + 1)}${call.method}  ${placeText(at)}: ${verbs}${said}\n`;
}

function placeText({ file, line, column }: Location): string {
  return `${file}:${line}:${column}`;
}
