export { dangerousCall, unknownNamespace } from './diagnostics/calls.js';
export {
  changedKind,
  clientChanged,
  clientEscapes,
  clientKept,
  clientThrown,
  computedMethod,
  evaluatedText,
  unknownKind,
} from './diagnostics/escapes.js';
export {
  clusterScopedInNamespace,
  dangerousGrant,
  nameNeverMatches,
  noHandler,
  unfamiliarResource,
  unknownGroup,
  unknownResource,
  unknownVerb,
} from './diagnostics/grants.js';
