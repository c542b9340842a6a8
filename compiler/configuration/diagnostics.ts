import { type DiagnosticKind, error } from '../diagnostics/diagnostic.js';

export const noPackage: DiagnosticKind<Record<string, never>> = error(
  'configuration/no-package',
  () => 'There is no package.json in the project folder. Run kext where it is, or name the folder: --project DIR.',
  `kext takes the project's name and its settings from package.json.

\`\`\`console
$ npx kext generate --project operators/memcached
\`\`\`

A new project needs three members:

\`\`\`json
{ "name": "memcached-operator", "type": "module", "private": true }
\`\`\``,
);

export const notJson: DiagnosticKind<{ expected: string }> = error(
  'configuration/not-json',
  ({ expected }) => `This is no JSON: expected ${expected} here.`,
  `package.json is strict JSON: double quotes, no comments, no comma after the last member. npm reads it in the same way.`,
);

export const wrongValue: DiagnosticKind<{ key: string; expected: string; found: string }> = error(
  'configuration/wrong-value',
  ({ key, expected, found }) => `"${key}" must be ${expected}, not ${found}.`,
  `Each setting of the \`kext\` object has one shape:

| setting | value | default |
| --- | --- | --- |
| \`name\` | a DNS label of at most 50 characters | the package's name without its scope |
| \`namespace\` | a DNS label | \`<name>-system\` |
| \`image\` | an image reference | \`<name>:latest\` |
| \`sources\` | a list of folders or globs | all files of tsconfig.json |
| \`labels\` | Kubernetes labels, for every manifest | none |
| \`annotations\` | Kubernetes annotations, for every manifest | none |
| \`descriptions\` | \`false\` keeps comments out of the CRDs | \`true\` |
| \`watch\` | \`"cluster"\`, or a list of namespaces | \`"cluster"\` |
| \`kubernetes\` | the oldest minor version to run on, such as \`"1.36"\` | \`"1.36"\` |
| \`openshift\` | \`true\` adds what OwnerReferencesPermissionEnforcement asks for | \`false\` |
| \`secureMetrics\` | \`true\` serves metrics over TLS, to those that RBAC lets get them | \`false\` |

\`\`\`json
{ "name": "memcached-operator", "kext": { "image": "registry.example.com/memcached-operator:1.4.0" } }
\`\`\``,
);

export const unknownKey: DiagnosticKind<{ key: string; near?: string }> = error(
  'configuration/unknown-key',
  ({ key, near }) =>
    `kext has no setting "${key}".${near === undefined ? ' `kext explain configuration/wrong-value` lists them all.' : ` Did you mean "${near}"?`}`,
  `A setting that kext does not know is an error, because a misspelt one would otherwise do nothing and nobody would see it.
\`kext explain configuration/wrong-value\` lists all settings.`,
);

export const noName: DiagnosticKind<{ found?: string }> = error(
  'configuration/no-name',
  ({ found }) =>
    found === undefined
      ? 'The project has no name. Give package.json a "name", or a "kext": { "name": … }.'
      : `No name can be made of the package's name "${found}". Say one: "kext": { "name": "my-operator" }.`,
  `All that kext writes is named after the project: its Deployment, ServiceAccount, Service, roles and namespace. The name
is the package's name without its scope, with anything but letters and digits turned into \`-\`. It must begin with a letter
and have at most 50 characters, because a Service and the namespace \`<name>-system\` are named by it. Where the package's name
can't be that, say another:

\`\`\`json
{ "name": "@acme/4th-generation", "kext": { "name": "fourth-generation" } }
\`\`\``,
);
