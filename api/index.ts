/** What a project's own sources import: types only. */
export type { Condition, LabelSelector, ObjectMeta } from '../kubernetes/meta/v1.js';
export type { CustomResource } from './custom-resource.js';
export type { Flavour } from './flavour.js';
export type { Kind, Scope } from './kind.js';
export type * from './scalars.js';
