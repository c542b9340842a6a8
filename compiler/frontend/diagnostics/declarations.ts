import { error } from '../../diagnostics/diagnostic.js';

export const notExported = error(
  'frontend/not-exported',
  (p: { name: string; tag: string }) =>
    `${p.name} has @${p.tag} but is not exported by its name. Write export before it.`,
  `What kext writes imports handlers and resources from your files, by the names that they are exported under.

\`\`\`ts
/** @controller */
export async function reconcile(memcached: Memcached, context: Context<Memcached>) {}
\`\`\``,
);

export const inNamespace = error(
  'frontend/in-namespace',
  (p: { name: string; namespace: string }) =>
    `@${p.name} is in the namespace ${p.namespace}. Resources and handlers are exported by a file: move it out.`,
  `What kext writes imports handlers and resources from your files, by name. Types that these are made of may stand in
namespaces; the versions of a kind are best kept in a file each.

\`\`\`ts
// src/api/v1.ts
/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<Api.MemcachedSpec> {}
\`\`\``,
);

export const noCustomResource = error(
  'frontend/no-custom-resource',
  (p: { name: string }) =>
    `${p.name} has @resource but does not extend CustomResource. Write: extends CustomResource<Spec, Status>`,
  `The type arguments of \`CustomResource\` say what \`spec\` and \`status\` hold.

\`\`\`ts
/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec, MemcachedStatus> {}
\`\`\``,
);

export const noResourceTag = error(
  'frontend/no-resource-tag',
  (p: { name: string }) => `${p.name} extends CustomResource but has no @resource. Add: @resource group/version`,
  `Without a group and a version there is nothing to write. An interface that only others extend needs no tag.

\`\`\`ts
/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec, MemcachedStatus> {}
\`\`\``,
);

export const outsideRules = error(
  'frontend/outside-rules',
  (p: { what: string; instead: string }) => `${p.what} can't become CEL. ${p.instead}`,
  `A function with \`@rule\`, \`@policy\` or \`@matches\`, and every function that it calls, becomes an expression that the API server
evaluates itself. It may use constants, \`if\`, \`switch\` and \`return\`; operators, ternaries, \`?.\` and \`??\`; templates; methods of strings,
lists and \`Object\` that look at values and change none; regular expressions; functions of the project that keep to the same, and \`kext/cel\`.

\`\`\`ts
/** Names are unique.
 *  @rule */
export const namesAreUnique = (self: Spec) => new Set(self.ports.map((port) => port.name)).size === self.ports.length;
\`\`\`

What needs a loop, a promise, a class or a library of yours is a webhook: a function with \`@validates\`.`,
);
