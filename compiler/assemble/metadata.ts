import { isJsonObject, type Json, type JsonObject } from '../model/json.js';
import { byText } from '../model/order.js';
import type { YamlDocument } from '../model/planned-file.js';
import type { Configuration } from '../model/resource.js';
import { selectorLabels } from './selector.js';

/** The object with the project's labels and annotations; its own win. CRDs carry what the user wrote, and nothing else. */
export function withMetadata(document: YamlDocument, configuration: Configuration): YamlDocument {
  const { object, comments } = document;
  if (comments !== undefined) return labelled(document, configuration);
  const known = labelledObjects.get(object);
  if (known?.configuration === configuration) return known.document;
  const found = labelled(document, configuration);
  labelledObjects.set(object, { configuration, document: found });
  return found;
}

/** Of the same object, the same document: it is printed once. */
const labelledObjects = new WeakMap<
  JsonObject,
  { readonly configuration: Configuration; readonly document: YamlDocument }
>();

function labelled(document: YamlDocument, configuration: Configuration): YamlDocument {
  const { object } = document;
  const { labels, annotations, ...metadata } = members(object.metadata);
  const own = object.kind === 'CustomResourceDefinition' ? {} : selectorLabels(configuration);
  const allLabels = { ...own, ...configuration.labels, ...members(labels) };
  const allAnnotations = { ...configuration.annotations, ...members(annotations) };
  const merged = {
    ...metadata,
    ...(Object.keys(allLabels).length > 0 && { labels: sorted(allLabels) }),
    ...(Object.keys(allAnnotations).length > 0 && { annotations: sorted(allAnnotations) }),
  };
  return { ...document, object: { ...object, metadata: merged } };
}

function members(value: Json | undefined): JsonObject {
  return value !== undefined && isJsonObject(value) ? value : {};
}

function sorted(record: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(record).sort(([left], [right]) => byText(left, right)));
}
