import type { LocatedJson } from './located-json.js';
import { isDnsLabel, type Read, type Setting, textOf, wrong } from './setting.js';

export function readTexts(expected: string): Setting<readonly string[]> {
  return (json) => {
    if (json.kind !== 'list') return wrong(json, expected);
    const texts: string[] = [];
    for (const item of json.items) {
      const text = textOf(item);
      if (text === undefined || text.trim() === '') return wrong(item, expected);
      texts.push(text);
    }
    return { value: texts };
  };
}

/** Sorted and without repetitions: the order of the setting must not show in what is written. */
export function readNamespaces(json: LocatedJson): Read<'cluster' | readonly string[]> {
  if (textOf(json) === 'cluster') return { value: 'cluster' };
  const expected = '"cluster" or a list of namespaces, such as ["team-a", "team-b"]';
  if (json.kind !== 'list' || json.items.length === 0) return wrong(json, expected);
  const names = new Set<string>();
  for (const item of json.items) {
    const text = textOf(item);
    if (text === undefined || !isDnsLabel(text)) return wrong(item, expected);
    names.add(text);
  }
  return { value: [...names].sort() };
}

const labelValue = /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;

export function readLabels(json: LocatedJson): Read<Readonly<Record<string, string>>> {
  return readMetadata(json, 'a label: at most 63 letters, digits, "-", "_" and ".", in quotes', (text) =>
    labelValue.test(text),
  );
}

export function readAnnotations(json: LocatedJson): Read<Readonly<Record<string, string>>> {
  return readMetadata(json, 'text in quotes', () => true);
}

const metadataName = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const metadataPrefix = /^(?=.{1,253}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;

function readMetadata(
  json: LocatedJson,
  expected: string,
  fits: (text: string) => boolean,
): Read<Readonly<Record<string, string>>> {
  if (json.kind !== 'object') return wrong(json, 'an object of texts');
  const entries: [string, string][] = [];
  for (const [key, { at, value }] of json.members) {
    const text = textOf(value);
    if (!isMetadataKey(key)) {
      const keyForm = 'a key such as "team" or "example.com/team"';
      return { at, expected: keyForm, found: JSON.stringify(key), below: `.${key}` };
    }
    if (text === undefined || !fits(text)) return wrong(value, expected, `.${key}`);
    entries.push([key, text]);
  }
  return { value: Object.fromEntries(entries) };
}

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set */
function isMetadataKey(key: string): boolean {
  const slash = key.indexOf('/');
  return metadataName.test(key.slice(slash + 1)) && (slash < 0 || metadataPrefix.test(key.slice(0, slash)));
}
