// What a CustomResourceDefinition lost on its way through TypeScript and back, under the equality of "no loss": an absent list
// or map type is atomic or granular, `required` is a set, singular and listKind are defaulted, controller-gen's own annotation
// does not count, and neither does what the API server itself drops or fills in when it stores a definition.

/** Each as { path, before, after }; `undefined` for what is not there. */
export function losses(before, after) {
  return differences(normalDefinition(before), normalDefinition(after), '');
}

function normalDefinition({ metadata = {}, spec }) {
  const { names, versions, conversion, preserveUnknownFields, ...rest } = spec;
  const annotations = { ...metadata.annotations };
  delete annotations['controller-gen.kubebuilder.io/version'];
  return present({
    metadata: present({ name: metadata.name, labels: present(metadata.labels), annotations: present(annotations) }),
    spec: {
      ...rest,
      names: normalNames(names),
      ...(conversion && conversion.strategy !== 'None' && { conversion }),
      ...(preserveUnknownFields && { preserveUnknownFields }),
      versions: Object.fromEntries(versions.map((version) => [version.name, normalVersion(version)])),
    },
  });
}

function normalNames(names) {
  return present({
    ...names,
    singular: names.singular || names.kind.toLowerCase(),
    listKind: names.listKind || `${names.kind}List`,
  });
}

function normalVersion({ schema, additionalPrinterColumns, ...rest }) {
  const columns = (additionalPrinterColumns ?? []).map(({ priority, ...column }) =>
    present({ ...column, ...(priority && { priority }) }),
  );
  const root = normalSchema(schema.openAPIV3Schema);
  return present({
    ...rest,
    additionalPrinterColumns: columns,
    schema: { ...root, properties: withBase(root.properties) },
  });
}

/** The server knows apiVersion, kind and metadata without being told. */
function withBase(properties = {}) {
  const base = { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' } };
  return { ...base, ...properties };
}

const single = ['items', 'additionalProperties', 'not'];
const several = ['allOf', 'anyOf', 'oneOf'];
const values = ['default', 'example', 'enum'];

function normalSchema(schema) {
  if (typeof schema !== 'object') return schema;
  const result = {};
  for (const [key, value] of Object.entries(schema)) {
    if (values.includes(key)) result[key] = value;
    else if (value === null || value === false || isDefault(key, value) || isEmpty(value)) continue;
    else if (key === 'properties') result[key] = mapValues(value, normalSchema);
    else if (single.includes(key)) result[key] = normalSchema(value);
    else if (several.includes(key)) result[key] = value.map(normalSchema);
    else result[key] = key === 'required' ? [...new Set(value)].sort() : value;
  }
  // A fragment of a combination may be empty, an empty schema elsewhere is not.
  return schema.not && Object.keys(schema.not).length === 0 ? { ...result, not: {} } : result;
}

function isDefault(key, value) {
  return (
    (key === 'x-kubernetes-list-type' && value === 'atomic') ||
    (key === 'x-kubernetes-map-type' && value === 'granular')
  );
}

function isEmpty(value) {
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Without what is undefined, empty or false. */
function present(object = {}) {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) => value !== undefined && value !== null && value !== false && !isEmpty(value),
    ),
  );
}

function mapValues(object, map) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}

function differences(before, after, path) {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isObject(before) || !isObject(after) || Array.isArray(before) !== Array.isArray(after))
    return [{ path, before, after }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => {
    const next = Array.isArray(before) ? `${path}[${key}]` : `${path}.${key}`;
    return differences(before[key], after[key], next);
  });
}

function isObject(value) {
  return typeof value === 'object' && value !== null;
}
