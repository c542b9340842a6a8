import type { Declared } from '../modules/find.js';
import type { TypeScriptSymbol } from '../typescript.js';
import type { Expander } from './expander.js';

/** The declarations of a type's symbol in kext's own tree; undefined for TypeScript's own library. */
export function declarationsOf(expander: Expander, symbol: TypeScriptSymbol): Declared | undefined {
  const path = symbol.declarations[0]?.path;
  if (path === undefined || isLibrary(path)) return undefined;
  const { name } = symbol;
  const module = expander.modules.get(path);
  const declarations = module?.declarations.get(name);
  return module && declarations && { kind: 'declared', module, name, declarations, rest: [] };
}

/** One of TypeScript's own lib.*.d.ts. */
export function isLibrary(path: string): boolean {
  return /\/lib\.[^/]*\.d\.ts$/.test(path);
}
