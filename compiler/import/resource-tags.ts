import type { JsonObject } from '../model/json.js';
import type { ImportedKind } from './imported-kind.js';
import { prettyJson } from './json-text.js';
import { objectAt, objectsAt, stringAt, stringsAt } from './read-json.js';
import { argumentJson, isLine, wordText } from './word-text.js';

/** The tags of the resource itself, in the order in which people read a CRD. */
export function resourceTags(kind: ImportedKind): readonly string[] {
  const { group, version, definition } = kind;
  const head = `@resource ${group}/${version}`;
  if (definition === undefined) return [head, ...scopeTag(kind)];
  const wide = definition.head ? [...nameTags(kind, definition.spec), ...scopeTag(kind)] : [];
  const metadata = definition.head ? metadataTags(definition.metadata) : [];
  return [head, ...wide, ...versionTags(definition.version, definition.single), ...metadata];
}

function scopeTag({ scope }: ImportedKind): readonly string[] {
  return scope === 'Cluster' ? ['@scope Cluster'] : [];
}

function nameTags({ kind, plural }: ImportedKind, spec: JsonObject): readonly string[] {
  const names = objectAt(spec, 'names') ?? {};
  const lower = kind.toLowerCase();
  const singular = stringAt(names, 'singular') ?? lower;
  const listKind = stringAt(names, 'listKind') ?? `${kind}List`;
  return [
    ...(isPlainPlural(lower, plural) ? [] : [`@plural ${plural}`]),
    ...(singular === lower ? [] : [`@singular ${singular}`]),
    ...(listKind === `${kind}List` ? [] : [`@listKind ${listKind}`]),
    ...stringsAt(names, 'shortNames').map((name) => `@shortName ${name}`),
    ...stringsAt(names, 'categories').map((name) => `@category ${name}`),
    ...conversionTag(objectAt(spec, 'conversion')),
  ];
}

/** None is what a server fills in. */
function conversionTag(conversion: JsonObject | undefined): readonly string[] {
  return conversion === undefined || conversion.strategy === 'None' ? [] : [`@conversion ${prettyJson(conversion)}`];
}

/** Only what any English rule would give; all else is said. */
function isPlainPlural(kind: string, plural: string): boolean {
  if (
    /(?:child|person|man|foot|life|knife|mouse|data|media|equipment|information|hardware|software|traffic)$/.test(kind)
  )
    return false;
  return /[^sxzhyfo]$/.test(kind) && plural === `${kind}s`;
}

function versionTags(version: JsonObject, single: boolean): readonly string[] {
  const subresources = objectAt(version, 'subresources') ?? {};
  const schema = objectAt(objectAt(version, 'schema') ?? {}, 'openAPIV3Schema') ?? {};
  const hasStatus = objectAt(objectAt(schema, 'properties') ?? {}, 'status') !== undefined;
  const statusOn = subresources.status !== undefined;
  return [
    ...(version.storage === true && !single ? ['@storage'] : []),
    ...(version.served === false ? ['@unserved'] : []),
    ...deprecation(version),
    ...(statusOn && !hasStatus ? ['@subresource status'] : []),
    ...(!statusOn && hasStatus ? ['@plainStatus'] : []),
    ...scaleTag(objectAt(subresources, 'scale')),
    ...objectsAt(version, 'additionalPrinterColumns').map(columnTag),
    ...objectsAt(version, 'selectableFields').map(
      (field) => `@selectable ${wordText(stringAt(field, 'jsonPath') ?? '')}`,
    ),
  ];
}

function deprecation(version: JsonObject): readonly string[] {
  if (version.deprecated !== true) return [];
  const text = stringAt(version, 'deprecationWarning');
  return [text === undefined ? '@deprecated' : `@deprecated ${text}`];
}

function scaleTag(scale: JsonObject | undefined): readonly string[] {
  if (scale === undefined) return [];
  const paths = ['specReplicasPath', 'statusReplicasPath', 'labelSelectorPath'].flatMap(
    (key) => stringAt(scale, key) ?? [],
  );
  return [`@scale ${paths.map(wordText).join(' ')}`];
}

function columnTag(column: JsonObject): string {
  const { format, priority, description } = column;
  return [
    '@column',
    wordText(stringAt(column, 'name') ?? ''),
    wordText(stringAt(column, 'jsonPath') ?? ''),
    stringAt(column, 'type') ?? 'string',
    ...(typeof format === 'string' ? [`format=${format}`] : []),
    ...(typeof priority === 'number' && priority !== 0 ? [`priority=${priority}`] : []),
    ...(typeof description === 'string' && description !== '' ? [`- ${description}`] : []),
  ].join(' ');
}

/** controller-gen's own annotation says which version of it wrote the file, which is not true any more. */
function metadataTags(metadata: JsonObject): readonly string[] {
  const labels = Object.entries(objectAt(metadata, 'labels') ?? {});
  const annotations = Object.entries(objectAt(metadata, 'annotations') ?? {}).filter(
    ([key]) => key !== 'controller-gen.kubebuilder.io/version',
  );
  return [
    ...labels.map(([key, value]) => `@label ${pairText(key, String(value))}`),
    ...annotations.map(([key, value]) => `@annotation ${pairText(key, String(value))}`),
  ];
}

function pairText(key: string, value: string): string {
  const plain = value === '' || (isLine(value) && !/[\s"]/.test(value));
  return `${key}=${plain ? value : argumentJson(value)}`;
}
