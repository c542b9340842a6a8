import { type DiagnosticKind, error, warning } from '../diagnostics/diagnostic.js';

export const noProjectFolder: DiagnosticKind<{ folder: string }> = error(
  'commands/no-project-folder',
  ({ folder }) => `There is no folder ${folder}.`,
  '`--project` names the folder that holds package.json and tsconfig.json; without it, the current folder is the project.',
);

export const unreadableInput: DiagnosticKind<{ file: string }> = error(
  'commands/unreadable-input',
  ({ file }) => `${file} can't be read. Is it there, and is it a file?`,
  `\`kext import\` reads OpenAPI v3 documents and CRDs from files, YAML or JSON:

\`\`\`console
$ kubectl get crd certificates.cert-manager.io -o yaml > certificates.yaml
$ npx kext import certificates.yaml --out src/imported
\`\`\``,
);

export const notYaml: DiagnosticKind<{ mistake: string }> = error(
  'commands/not-yaml',
  ({ mistake }) => `This is neither YAML nor JSON that Kubernetes reads: ${mistake}.`,
  `\`kext import\` reads files as \`kubectl\` does: several YAML documents, or one JSON document. A key that stands twice in
one object is a mistake, because one of the two values would be lost.`,
);

export const outsideProject: DiagnosticKind<{ out: string }> = error(
  'commands/outside-project',
  ({ out }) => `${out} is not in the project. \`--out\` is a folder of it, such as src/imported.`,
  `kext writes below the project's folder only, which is where handlers import from:

\`\`\`console
$ npx kext import certificates.yaml --project operators/memcached --out src/imported
\`\`\``,
);

export const unknownKind: DiagnosticKind<{ kind: string; near?: string }> = error(
  'commands/unknown-kind',
  ({ kind, near }) =>
    `Neither the project nor Kubernetes has a kind "${kind}".${near === undefined ? '' : ` Did you mean "${near}"?`}`,
  `\`kext add\` takes a kind of the project (\`Memcached\`), or a built-in one by its name (\`Pod\`) or with its group and
version (\`apps/v1/Deployment\`, \`core/v1/Event\`).`,
);

export const ambiguousKind: DiagnosticKind<{ kind: string; candidates: readonly string[] }> = error(
  'commands/ambiguous-kind',
  ({ kind, candidates }) => `Several kinds are named "${kind}". Say which: ${candidates.join(', ')}.`,
  `Kubernetes has some kinds in two groups or versions.

\`\`\`console
$ npx kext add webhook events.k8s.io/v1/Event
\`\`\``,
);

export const stubExists: DiagnosticKind<{ path: string }> = error(
  'commands/stub-exists',
  ({ path }) => `${path} is there already. kext writes a handler once and never again: it is yours.`,
  'Handlers are the user’s: `kext add` writes a stub where none is, and nothing ever replaces it. Rename the file, or write the second handler beside the first.',
);

export const noEntryPoint: DiagnosticKind<Record<string, never>> = error(
  'commands/no-entry-point',
  () =>
    'There is no generated/main.ts to bundle. Run `kext generate` first; it writes one for a project with handlers.',
  `\`kext build\` bundles \`generated/main.ts\`, which \`kext generate\` writes for a project that has a controller or a webhook. A
project of custom resources alone has nothing to run, and needs no image.`,
);

export const bundleFailed: DiagnosticKind<{ text: string }> = error(
  'commands/bundle-failed',
  ({ text }) => text,
  `esbuild, which bundles \`generated/main.ts\` with the handlers and all that they import, found this. Most often a package is
not installed, or a package that can't be bundled (a native add-on) is imported.`,
);

export const bundleWarning: DiagnosticKind<{ text: string }> = warning(
  'commands/bundle-warning',
  ({ text }) => text,
  'esbuild bundled the entry point but found this worth a look. The bundle was written.',
);
