import { error } from '../diagnostics/diagnostic.js';

export const notImportable = error(
  'import/not-importable',
  ({ found }: { found: string }) =>
    `This is ${found}; import takes CustomResourceDefinitions and OpenAPI v3 documents. Leave it out.`,
  `\`kext import\` reads CustomResourceDefinitions of \`apiextensions.k8s.io/v1\` (also in a \`List\`, also several documents in
one file) and OpenAPI v3 documents such as an API server has under \`/openapi/v3\`:

\`\`\`
kubectl get crd certificates.cert-manager.io -o yaml > certificates.yaml
kubectl get --raw /openapi/v3/apis/cert-manager.io/v1 > cert-manager.json
npx kext import certificates.yaml --out src/imported
\`\`\`

Any other object in the file stops the import, so that nothing is left out in silence.`,
);

export const oldDefinition = error(
  'import/old-definition',
  ({ version }: { version: string }) =>
    `This CustomResourceDefinition is of apiextensions.k8s.io/${version}, which no server takes any more. Convert it to v1.`,
  `\`apiextensions.k8s.io/v1beta1\` was removed in Kubernetes 1.22; it keeps schema, columns and subresources in other places. Get the
definition from a cluster, which converts it, with \`kubectl get crd NAME -o yaml\`, or take it from a newer release of the project.`,
);

export const incompleteDefinition = error(
  'import/incomplete-definition',
  ({ missing }: { missing: string }) =>
    `This CustomResourceDefinition has no ${missing}. Add it, or get the definition from a cluster.`,
  `A definition needs \`spec.group\`, \`spec.scope\` (\`Namespaced\` or \`Cluster\`), \`spec.names.kind\`, \`spec.names.plural\` and at least one entry in
\`spec.versions\` with a \`name\` and a \`schema.openAPIV3Schema\`: without a schema there is nothing to make types of. \`kubectl get crd NAME -o yaml\` prints a whole one.`,
);

export const oldOpenApi = error(
  'import/old-openapi',
  ({ version }: { version: string }) =>
    `This is an OpenAPI document of version ${version}; import takes version 3. Get one from /openapi/v3 of an API server.`,
  `An API server's OpenAPI v2 document (\`/openapi/v2\`) leaves out defaults, \`nullable\`, \`oneOf\` and \`anyOf\`, so types made of it would be wrong.
Get the document of one group and version with \`kubectl get --raw /openapi/v3/apis/cert-manager.io/v1\`.`,
);

export const noKinds = error(
  'import/no-kinds',
  ({ what }: { what: string }) =>
    `${what} Get the OpenAPI document of one group and version, from /openapi/v3/apis/GROUP/VERSION.`,
  `Kinds are found by the \`x-kubernetes-group-version-kind\` of a schema, their plural and scope by the document's paths. The index at
\`/openapi/v3\` and documents such as \`/openapi/v3/apis\` describe no kinds. For a kind that is to be your own
(\`--adopt\`), import its CustomResourceDefinition.`,
);

export const unresolvedReference = error(
  'import/unresolved-reference',
  ({ reference }: { reference: string }) =>
    `"${reference}" is referred to, but defined in none of the files. Import the document that defines it too.`,
  `An OpenAPI document refers to schemas as \`#/components/schemas/NAME\`. Those of Kubernetes itself become imports from \`kext\`; all others
must be among the imported documents.`,
);

export const conflictingKinds = error(
  'import/conflicting-kinds',
  ({ kind }: { kind: string }) => `${kind} is defined twice, and differently. Import one of the two.`,
  `Two of the imported documents define the same group, version and kind. Which of the two is meant can't be known: leave one out.`,
);

export const recursiveKind = error(
  'import/recursive-kind',
  ({ kind }: { kind: string }) =>
    `${kind} contains a type that contains itself, or one that no file defines, which a CustomResourceDefinition can't say. Import it without --adopt.`,
  `A structural schema is finite: a type that contains itself has to be cut somewhere, with \`@preserveUnknownFields\` on a \`JsonObject\`, and only
its author can say where. Without \`--adopt\` the kind becomes types to use, which may be recursive.`,
);
