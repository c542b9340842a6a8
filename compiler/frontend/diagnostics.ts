export { inNamespace, noCustomResource, noResourceTag, notExported, outsideRules } from './diagnostics/declarations.js';
export {
  childProcessDied,
  configError,
  noCompiler,
  noSources,
  noTsconfig,
  syntaxError,
  typeError,
} from './diagnostics/project.js';
export { invalidTag, misplacedTag, repeatedTag, tagBehindText, unattachedTag, unknownTag } from './diagnostics/tags.js';
export {
  bareNumber,
  disjointEnums,
  indexAndProperties,
  lostConstraints,
  mapKey,
  recursive,
  unresolvedType,
  unsupportedType,
} from './diagnostics/types.js';
export {
  mixedUnion,
  noDiscriminant,
  numberOrText,
  variantDefault,
  variantRule,
  variantsDiffer,
} from './diagnostics/unions.js';
