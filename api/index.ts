/** What a project's own sources import: types only. */
export type { Condition, LabelSelector, ObjectMeta } from '../kubernetes/meta/v1.js';
export type * from './admission-request.js';
export type { CachedReader, Client, Reader } from './client.js';
export type { ConditionInput, Context, StatusOf } from './context.js';
export type { CustomResource } from './custom-resource.js';
export type { Flavour } from './flavour.js';
export type { Key } from './key.js';
export type { Kind, Scope } from './kind.js';
export type { Log, LogFields } from './log.js';
export type { ClusterReadMeta, GeneratedName, InputMeta, ReadMeta } from './metadata.js';
export type * from './options.js';
export type * from './policy-request.js';
export type * from './results.js';
export type * from './scalars.js';
