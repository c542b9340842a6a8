import { error, warning } from '../../../diagnostics/diagnostic.js';

export const badColumnPath = error(
  'custom-resource/bad-column-path',
  (p: { name: string; path: string; problem: string; near?: string }) =>
    `The column ${p.name} can't show ${p.path}: ${p.problem}.${p.near ? ` Did you mean "${p.near}"?` : ''}`,
  `A column's path is kubectl's JSONPath, from the root of the object: \`.status.phase\`, \`.status.conditions[?(@.type=="Ready")].status\`, \`.metadata.labels.app\\.kubernetes\\.io/name\`. Where it leads nowhere the column stays empty for ever, so paths are checked against the type.`,
);

export const emptyColumn = warning(
  'custom-resource/empty-column',
  (p: { name: string; path: string; problem: string; near?: string }) =>
    `The column ${p.name} stays empty: ${p.path} leads nowhere, ${p.problem}.${p.near ? ` Did you mean "${p.near}"?` : ''}`,
  'A column with a type of its own may show what the schema does not have: a server accepts it, and kubectl leaves the cell empty. Without the type it is an error, because a column’s type is read off its path. Correct the path, or leave the column out.',
);

export const columnWithoutType = error(
  'custom-resource/column-without-type',
  (p: { name: string; path: string }) =>
    `Nothing says what ${p.path} holds. Add a type to the column ${p.name}: string, integer, number, boolean or date.`,
  'The type of a column is read off the schema. Where the schema keeps anything (`JsonValue`, `@preserveUnknownFields`) or the path goes everywhere (`..`), the tag must say it: `@column Phase .status.raw.phase string`.',
);

export const columnTypeMismatch = error(
  'custom-resource/column-type-mismatch',
  (p: { name: string; type: string; actual: string }) =>
    `The column ${p.name} is of type ${p.type}, but its path leads to ${p.actual}. Leave the type out, or write string.`,
  'kubectl leaves a cell empty where the value is not of the column’s type. `string` shows anything.',
);

export const badColumnFormat = error(
  'custom-resource/bad-column-format',
  (p: { format: string }) =>
    `"${p.format}" is no format of a column. The formats are int32, int64, float, double, byte, date, date-time, password.`,
  'A server accepts these formats of columns only, and no client needs one.',
);

export const duplicateColumn = warning(
  'custom-resource/duplicate-column',
  (p: { name: string }) => `There is a column ${p.name} already. Rename one of them.`,
  'Two columns with one heading can’t be told apart in the output of `kubectl get`.',
);

export const badScalePath = error(
  'custom-resource/bad-scale-path',
  (p: { path: string; problem: string; near?: string }) =>
    `@scale can't use ${p.path}: ${p.problem}.${p.near ? ` Did you mean "${p.near}"?` : ''}`,
  `\`@scale .spec.replicas .status.replicas [.status.selector]\`: names joined by dots, the first below \`.spec\`, the second below \`.status\`, both whole numbers; the selector a string below either, such as \`app=web,tier=front\`, which the controller writes for autoscalers to read.`,
);

export const badSelectable = error(
  'custom-resource/bad-selectable',
  (p: { path: string; problem: string; near?: string }) =>
    `${p.path} can't be selectable: ${p.problem}.${p.near ? ` Did you mean "${p.near}"?` : ''}`,
  'A selectable field is a string, boolean or integer outside `metadata`, reached by names joined by dots, and not inside a list or map. A version can have eight of them.',
);

export const selectableVersions = error(
  'custom-resource/selectable-versions',
  (p: { kind: string; same: boolean }) =>
    p.same
      ? `The versions of ${p.kind} have the same schema but not the same selectable fields, and a server takes only both alike. Write the same @selectable tags, in the same order, at each version.`
      : `The versions of ${p.kind} have different schemas but the same selectable fields, and a server takes only both alike or both different. Leave one out of a version, or write them in another order there.`,
  'A server moves what all versions of a kind have in common to one place before it validates, and looks for the schema of selectable fields only beside them. So it refuses versions that agree in their schemas and differ in their selectable fields, or the other way round.',
);

export const newSelectable = error(
  'custom-resource/new-selectable',
  (p: { minor: number }) =>
    `Selectable fields exist since Kubernetes 1.32, but "kubernetes" in the configuration is "1.${p.minor}". Remove @selectable, or raise the version.`,
  'An older server drops `selectableFields`, and the field selectors that clients send are refused.',
);

export const badStatus = error(
  'custom-resource/bad-status',
  (p: { reason: string }) => `${p.reason}.`,
  `The status subresource is on where the interface has a status type: \`CustomResource<Spec, Status>\`. \`@plainStatus\` leaves it off for such an interface; \`@subresource status\` switches it on where there is no status type.`,
);
