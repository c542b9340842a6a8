// https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/
//
// Reads interfaces that extend CustomResource and carry @resource, one a version of a kind, with all that their tags
// and their types' tags say. Holds them to the rules of the API server's CRD validation, so that what the server
// would refuse is told at the line of TypeScript that causes it. Reads functions with @rule, too. Emits one CustomResourceDefinition per kind into
// manifests/crds/<plural>.<group>.yaml; @immutable, @unique and their like become validation rules in CEL.
import { seal } from '../extension.js';
import { check } from './check.js';
import * as diagnostics from './diagnostics.js';
import { emit } from './emit.js';
import { resourcesOf } from './kinds.js';
import { type CustomResourcePart, partsOf } from './parts.js';
import { read } from './read.js';
import { readRuleFunction } from './rules/rule-function.js';
import { tags } from './tags/index.js';

export const customResource = seal<CustomResourcePart>({
  name: 'custom-resource',
  tags,
  diagnostics: Object.values(diagnostics),
  read: (declaration) => (declaration.kind === 'resource' ? read(declaration) : readRuleFunction(declaration)),
  resources: (parts) => resourcesOf(partsOf(parts).resources),
  check: (parts, model, report) => check(partsOf(parts), model.configuration, report),
  emit: (parts, model) => emit(partsOf(parts), model.configuration),
});
