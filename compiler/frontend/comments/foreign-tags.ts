/** Tags of TSDoc, JSDoc, TypeDoc and common tools: they mean nothing to kext and are no mistake. */
export const foreignTags: ReadonlySet<string> = new Set(
  // TSDoc
  (
    'alpha beta decorator defaultValue deprecated eventProperty example experimental inheritDoc internal label link ' +
    'linkcode linkplain override packageDocumentation param privateRemarks public readonly remarks returns sealed see ' +
    'throws typeParam virtual jsx ' +
    // JSDoc
    'abstract access alias async augments author borrows callback class classdesc constant const constructor constructs ' +
    'copyright default defaultvalue description desc emits enum event exception exports extends external host file ' +
    'fileoverview overview fires func function method generator global hideconstructor ignore implements inheritdoc ' +
    'inner instance interface kind lends license listens member memberof mixes mixin module name namespace package ' +
    'private prop property protected requires return satisfies since static summary template this todo tutorial type ' +
    'typedef import variation var version yield yields arg argument ' +
    // TypeDoc and API Extractor
    'group groupDescription category categoryDescription hidden hideCategories hideGroups expand expandType preventExpand ' +
    'inline inlineType preventInline document primaryExport mergeModuleWith disableGroups showCategories showGroups ' +
    'sortStrategy useDeclaredType includeExample preserve reexport betaDocumentation ' +
    // tools
    'ts-check ts-expect-error ts-ignore ts-nocheck jest-environment vitest-environment jsxImportSource jsxRuntime ' +
    'jsxFrag flow prettier noformat format swagger openapi internalRemarks __PURE__ __NO_SIDE_EFFECTS__ cc_on'
  ).split(' '),
);

/** Spelt as kext's, but TSDoc's own: they pass where kext gives them no meaning. */
export const tsdocOwn: ReadonlySet<string> = new Set(['deprecated', 'example', 'see']);
