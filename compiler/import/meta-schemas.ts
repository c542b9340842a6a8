import type { JsonObject } from '../model/json.js';

const runtime = 'io.k8s.apimachinery.pkg';
const extensions = 'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1';

export const intOrString: JsonObject = {
  anyOf: [{ type: 'integer' }, { type: 'string' }],
  'x-kubernetes-int-or-string': true,
};

export const quantityPattern =
  '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$';

const anything: JsonObject = { 'x-kubernetes-preserve-unknown-fields': true };
const anyObject: JsonObject = { type: 'object', ...anything };
const time: JsonObject = { type: 'string', format: 'date-time' };

/** Definitions of Kubernetes that are scalars of kext, or that say less than what the server takes. */
export const metaSchemas: ReadonlyMap<string, JsonObject> = new Map([
  [`${runtime}.api.resource.Quantity`, { ...intOrString, pattern: quantityPattern }],
  [`${runtime}.util.intstr.IntOrString`, intOrString],
  [`${runtime}.runtime.RawExtension`, anyObject],
  [`${runtime}.apis.meta.v1.Time`, time],
  [`${runtime}.apis.meta.v1.MicroTime`, time],
  [`${runtime}.apis.meta.v1.FieldsV1`, anyObject],
  [`${extensions}.JSON`, anything],
  [`${extensions}.JSONSchemaPropsOrArray`, anything],
  [`${extensions}.JSONSchemaPropsOrBool`, anything],
  [`${extensions}.JSONSchemaPropsOrStringArray`, anything],
]);

/** metav1's own bounds, which its OpenAPI leaves out and which controller-gen writes into every CRD. */
export const conditionBounds: { readonly [property: string]: JsonObject } = {
  message: { maxLength: 32768 },
  observedGeneration: { minimum: 0 },
  reason: { maxLength: 1024, minLength: 1, pattern: '^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$' },
  status: { enum: ['True', 'False', 'Unknown'] },
  type: {
    maxLength: 316,
    pattern:
      '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$',
  },
};
