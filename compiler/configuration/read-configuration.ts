import type { Report } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import type { Configuration } from '../model/resource.js';
import { noName, noPackage, notJson, unknownKey, wrongValue } from './diagnostics.js';
import type { LocatedJson, LocatedObject, Member } from './located-json.js';
import { parseJson } from './parse-json.js';
import { describe, readBoolean, readMinor, readName, readNamespace, readText, type Setting } from './setting.js';
import { readAnnotations, readLabels, readNamespaces, readTexts } from './setting-lists.js';

/**
 * Reads the `kext` object of a package.json. Undefined when any of it is wrong, which was reported at its place.
 * @param text undefined where there is no such file.
 * @param file its path for messages, relative to the project.
 */
export function readConfiguration(text: string | undefined, file: string, report: Report): Configuration | undefined {
  if (text === undefined) return void report(noPackage, undefined, {});
  const parsed = parseJson(text, file);
  if (!('root' in parsed)) return void report(notJson, parsed.at, { expected: parsed.expected });
  const { root } = parsed;
  if (root.kind !== 'object') return void report(notJson, root.at, { expected: 'an object' });
  const kext = root.members.get('kext');
  const settings = kext === undefined ? new Map<string, Member>() : objectMembers('kext', kext.value, report);
  return settings && readSettings(settings, root, report);
}

const settingNames = [
  'name',
  'namespace',
  'image',
  'sources',
  'labels',
  'annotations',
  'descriptions',
  'watch',
  'kubernetes',
  'openshift',
  'secureMetrics',
] as const;

function readSettings(
  settings: ReadonlyMap<string, Member>,
  root: LocatedObject,
  report: Report,
): Configuration | undefined {
  let wrong = !reportUnknownKeys(settings, report);
  function read<Value>(key: (typeof settingNames)[number], setting: Setting<Value>): Value | undefined {
    const member = settings.get(key);
    if (member === undefined) return undefined;
    const result = setting(member.value);
    if ('value' in result) return result.value;
    wrong = true;
    const { at, expected, found } = result;
    return void report(wrongValue, at, { key: `kext.${key}${result.below ?? ''}`, expected, found });
  }

  const given = read('name', readName);
  const name = given ?? (settings.has('name') ? '' : packageName(root, report));
  const configuration = {
    name: name ?? '',
    namespace: read('namespace', readNamespace) ?? `${name}-system`,
    image:
      read('image', readText('an image reference, such as "registry.example.com/memcached:1.4.0"')) ?? `${name}:latest`,
    sources: read('sources', readTexts('a list of folders or globs, such as ["src"]')) ?? [],
    labels: read('labels', readLabels) ?? {},
    annotations: read('annotations', readAnnotations) ?? {},
    descriptions: read('descriptions', readBoolean) ?? true,
    watch: read('watch', readNamespaces) ?? 'cluster',
    minor: read('kubernetes', readMinor) ?? 36,
    openshift: read('openshift', readBoolean) ?? false,
    secureMetrics: read('secureMetrics', readBoolean) ?? false,
  };
  return wrong || name === undefined ? undefined : configuration;
}

function reportUnknownKeys(settings: ReadonlyMap<string, Member>, report: Report): boolean {
  const unknown = [...settings].filter(([key]) => !settingNames.some((name) => name === key));
  for (const [key, { at }] of unknown) {
    const near = nearest(key, settingNames);
    report(unknownKey, at, near === undefined ? { key } : { key, near });
  }
  return unknown.length === 0;
}

function objectMembers(key: string, value: LocatedJson, report: Report): ReadonlyMap<string, Member> | undefined {
  if (value.kind === 'object') return value.members;
  return void report(wrongValue, value.at, { key, expected: 'an object of settings', found: describe(value) });
}

/** The package's name as a DNS label: without its scope, lower case, anything else than letters and digits as `-`. */
function packageName(root: LocatedObject, report: Report): string | undefined {
  const member = root.members.get('name');
  if (member === undefined || member.value.kind !== 'scalar' || typeof member.value.value !== 'string') {
    return void report(noName, member?.value.at ?? root.at, {});
  }
  const found = member.value.value;
  const name = found
    .replace(/^@[^/]*\//, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (/^[a-z]/.test(name) && name.length <= 50) return name;
  return void report(noName, member.value.at, { found });
}
