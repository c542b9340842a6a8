import type { MemberSyntax, PropertySyntax } from '../syntax/tree.js';
import { membersFromAst } from '../syntax/type-from-ast.js';
import { type Node, SymbolFlags, type Type, type TypeScriptSymbol } from '../typescript.js';
import type { Expander } from './expander.js';
import { type Member, type MemberSource, type SyntaxTerm, syntaxTerm, type Term } from './term.js';

/** The properties of a type that the checker computed, in the order of their declarations where these have one. */
export function membersOfType(expander: Expander, type: Type, at: SyntaxTerm): ReadonlyMap<string, Member> {
  const { checker } = expander.compiler;
  const symbols = sorted(checker.getPropertiesOfType(type));
  const types = checker.getTypeOfSymbol([...symbols]);
  const members = symbols.map((symbol, index): [string, Member] => {
    const sources = symbol.declarations.flatMap((handle) => sourceOf(expander, handle.resolve()));
    const optional = (symbol.flags & SymbolFlags.Optional) !== 0;
    const computed = types[index];
    const method = (symbol.flags & (SymbolFlags.Method | SymbolFlags.Accessor)) !== 0;
    const written = computed && writtenType(expander, computed, sources[0], optional);
    const term: Term | undefined = written ?? (computed && { kind: 'type', type: computed, at });
    return [symbol.name, { name: symbol.name, optional, type: method ? undefined : term, sources }];
  });
  return new Map(members.filter(([name]) => !name.startsWith('__@')));
}

/** Mapped types give their properties sorted by name; their declarations are still in order. */
function sorted(symbols: readonly TypeScriptSymbol[]): readonly TypeScriptSymbol[] {
  const first = (symbol: TypeScriptSymbol) => symbol.declarations[0];
  const file = symbols[0] && first(symbols[0])?.path;
  if (!symbols.every((symbol) => first(symbol)?.path === file)) return symbols;
  return [...symbols].sort((left, right) => (first(left)?.index ?? 0) - (first(right)?.index ?? 0));
}

function sourceOf(expander: Expander, node: Node | undefined): readonly MemberSource[] {
  const source = node?.getSourceFile();
  const module = source && expander.modules.get(source.fileName);
  if (!node || !source || !module) return [];
  return membersFromAst(source, [node]).flatMap((syntax: MemberSyntax) =>
    syntax.kind === 'property' || syntax.kind === 'opaque' ? [{ module, syntax }] : [],
  );
}

/** The type as the declaration writes it, where that is what the checker computed: it names aliases. */
function writtenType(
  expander: Expander,
  computed: Type,
  source: MemberSource | undefined,
  optional: boolean,
): Term | undefined {
  if (source?.syntax.kind !== 'property' || !source.syntax.type) return undefined;
  const { module, syntax } = source;
  const written = expander.compiler.typeAt(module.path, typeOf(syntax));
  if (!written || !sameType(computed, written, optional)) return undefined;
  return syntaxTerm(typeOf(syntax), { module, bindings: new Map() });
}

function typeOf(syntax: PropertySyntax) {
  return syntax.type ?? { kind: 'keyword' as const, name: 'any' as const, start: syntax.start, end: syntax.end };
}

/** An optional property's type holds undefined beside what is written. */
function sameType(computed: Type, written: Type, optional: boolean): boolean {
  if (computed.id === written.id) return true;
  if (!optional) return false;
  const parts = definedParts(computed);
  const others = definedParts(written);
  return parts.size === others.size && [...parts].every((id) => others.has(id));
}

function definedParts(type: Type): ReadonlySet<number> {
  const parts = type.isUnionType() ? type.getTypes() : [type];
  return new Set(
    parts.filter((part) => !part.isIntrinsicType() || part.intrinsicName !== 'undefined').map(({ id }) => id),
  );
}
