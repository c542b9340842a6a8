import { error, warning } from '../../../diagnostics/diagnostic.js';

export const badGroup = error(
  'custom-resource/bad-group',
  (p: { group: string }) =>
    `"${p.group}" can't be the group of a custom resource. Use a domain name of yours in lower case, with at least one dot, such as cache.example.com.`,
  'A group is a DNS name (RFC 1123) with at least one dot: lower-case letters, digits, `-` and `.`, at most 253 characters. Groups without a dot belong to Kubernetes.',
);

export const badName = error(
  'custom-resource/bad-name',
  (p: { what: string; name: string; reason: string }) => `"${p.name}" can't be a ${p.what}: ${p.reason}.`,
  `Plurals, singulars, short names, categories and versions are DNS labels (RFC 1035): lower-case letters, digits and \`-\`, beginning with a letter, ending with a letter or digit, at most 63 characters. So is a kind, once it is written in lower case.

\`@plural\`, \`@singular\` and \`@listKind\` replace the names that kext derives from the interface's.`,
);

export const sameListKind = error(
  'custom-resource/same-list-kind',
  (p: { kind: string }) => `The list kind must differ from the kind "${p.kind}".`,
  'An API server tells an object from a list of them by their kinds. Without `@listKind` the list is called after the kind with `List` at its end.',
);

export const protectedGroup = error(
  'custom-resource/protected-group',
  (p: { group: string }) =>
    `The group ${p.group} is reserved for Kubernetes. Choose a domain of yours, or add @annotation api-approved.kubernetes.io=URL with the pull request that approved the API.`,
  'Groups at `k8s.io` and `kubernetes.io` belong to the Kubernetes project. A server refuses a CRD there without the annotation `api-approved.kubernetes.io`, whose value is the URL of the approval, or a text that begins with `unapproved`.',
);

export const duplicateVersion = error(
  'custom-resource/duplicate-version',
  (p: { kind: string; group: string; version: string }) =>
    `${p.group}/${p.version} has two resources named ${p.kind}. Give one of them another version, or another name.`,
  'Interfaces of the same name and group are versions of one kind, so each needs a version of its own.',
);

export const duplicateName = error(
  'custom-resource/duplicate-name',
  (p: { what: string; name: string; kind: string; other: string; group: string }) =>
    `The ${p.what} "${p.name}" of ${p.kind} is already a name of ${p.other} in the group ${p.group}. Rename one of them.`,
  'Within a group, plurals, singulars and short names share one space, and so do kinds and list kinds. A server accepts a CRD that breaks this but never serves it: its condition `NamesAccepted` stays false.',
);

export const conflictingTag = error(
  'custom-resource/conflicting-tag',
  (p: { tag: string; kind: string; version: string }) =>
    `@${p.tag} says something else than at ${p.version} of ${p.kind}. It holds for all versions: write it once.`,
  'Names, scope, labels and annotations belong to the kind, not to a version. They may stand at any one version; where several have them they must agree.',
);

export const noStorage = error(
  'custom-resource/no-storage',
  (p: { kind: string; versions: string }) =>
    `${p.kind} has several versions (${p.versions}) and none is stored. Put @storage on the one that is.`,
  `Exactly one version of a kind is written to the cluster's storage. Put \`@storage\` on it; it is often the newest stable one, and it can only change together with a migration of what is stored.`,
);

export const twoStorages = error(
  'custom-resource/two-storages',
  (p: { kind: string; version: string }) =>
    `${p.kind} is stored as ${p.version} already. Only one version can have @storage.`,
  'Exactly one version of a kind is written to the cluster’s storage.',
);

export const versionsDiffer = warning(
  'custom-resource/versions-differ',
  (p: { kind: string; version: string; storage: string; differences: string }) =>
    `${p.kind} ${p.version} and the stored ${p.storage} differ, and no conversion carries the difference over: ${p.differences}.`,
  `Without a conversion a server changes nothing but \`apiVersion\` when it reads one version as another. What the other version's schema does not name is dropped, and what it types differently is read as it is, though it is not valid there.

Give both versions the same fields, or keep the field in the stored version as well.`,
);

export const badDeprecation = error(
  'custom-resource/bad-deprecation',
  (p: { reason: string }) => `The text of @deprecated ${p.reason}.`,
  'A deprecation warning has 1 to 256 printable characters on one line: kubectl prints it after every command that uses the version.',
);

export const badMetadata = error(
  'custom-resource/bad-metadata',
  (p: { what: string; key: string; reason: string }) => `"${p.key}" can't be ${p.what} of a CRD: ${p.reason}.`,
  'Label and annotation keys are a name of at most 63 letters, digits, `-`, `_`, `.`, optionally after a DNS prefix and a slash. A label’s value has at most 63 of the same characters.',
);
