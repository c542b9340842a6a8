import { ObjectFlags, SymbolFlags, type Type, TypeFlags, type TypeScriptSymbol } from '../typescript.js';
import { declarationsOf, isLibrary } from './declared-symbol.js';
import type { Expander } from './expander.js';
import { membersOfType } from './members-of-type.js';
import { isScalar } from './scalar-names.js';
import {
  type Index,
  keywordShape,
  literalShape,
  type Shape,
  type Unsupported,
  unionShape,
  unnamed,
  unsupportedShape,
} from './shape.js';
import { templateShape } from './template.js';
import type { SyntaxTerm, Term } from './term.js';

const keywords: readonly (readonly [TypeFlags, Parameters<typeof keywordShape>[0]])[] = [
  [TypeFlags.Any, 'any'],
  [TypeFlags.Unknown, 'unknown'],
  [TypeFlags.String, 'string'],
  [TypeFlags.Number, 'number'],
  [TypeFlags.Boolean, 'boolean'],
  [TypeFlags.BigIntLike, 'bigint'],
  [TypeFlags.ESSymbolLike, 'symbol'],
  [TypeFlags.Undefined, 'undefined'],
  [TypeFlags.Null, 'null'],
  [TypeFlags.Void, 'void'],
  [TypeFlags.Never, 'never'],
  [TypeFlags.NonPrimitive, 'object'],
];

/** What the checker computed. Named types on the way are followed through their own declarations. */
export function shapeOfType(expander: Expander, type: Type, at: SyntaxTerm): Shape {
  const shape = computedShape(expander, type, at);
  return shape.kind === 'object' || shape.kind === 'unsupported' ? shape : { ...shape, computed: at };
}

function computedShape(expander: Expander, type: Type, at: SyntaxTerm): Shape {
  if (type.isErrorType()) return unsupportedShape('unresolved');
  const named = namedShape(expander, type, at);
  if (named) return named;
  if (type.isLiteralType()) {
    return typeof type.value === 'bigint' ? keywordShape('bigint') : literalShape(type.value);
  }
  const keyword = keywords.find(([flag]) => (type.flags & flag) !== 0);
  if (keyword) return keywordShape(keyword[1]);
  const inner = (part: Type) => shapeOfType(expander, part, at);
  if (type.isUnionType()) return unionShape(joinBooleans(type.getTypes().map(inner)));
  if (type.isTemplateLiteralType()) return templateShape(type.texts, type.getTypes().map(inner));
  if (type.isIntersectionType()) return intersectionShape(expander, type.getTypes(), type, at);
  return type.isObjectType() ? objectShape(expander, type, at) : unsupportedShape('computed');
}

/** The checker knows `boolean` as `false | true`. */
function joinBooleans(shapes: readonly Shape[]): readonly Shape[] {
  const values = shapes.flatMap((shape) =>
    shape.kind === 'literal' && typeof shape.value === 'boolean' ? [shape] : [],
  );
  if (values.length < 2) return shapes;
  return [...shapes.filter((shape) => !values.some((value) => value === shape)), keywordShape('boolean')];
}

/** By an alias or interface without type parameters, whose own syntax says more than the type does. */
function namedShape(expander: Expander, type: Type, at: SyntaxTerm): Shape | undefined {
  const alias = type.getAliasSymbol();
  if (alias && type.getAliasTypeArguments().length === 0) {
    const shape = declaredShape(expander, alias, at);
    if (shape) return shape;
  }
  if (type.flags & TypeFlags.EnumLike && type.isUnionType()) return declaredShape(expander, type.getSymbol(), at);
  if (!type.isObjectType() || !(type.objectFlags & ObjectFlags.Interface)) return undefined;
  if (type.isTypeReference() && type.getTarget()?.id !== type.id) return undefined;
  return declaredShape(expander, type.getSymbol(), at);
}

function declaredShape(expander: Expander, symbol: TypeScriptSymbol | undefined, at: SyntaxTerm): Shape | undefined {
  const found = symbol && declarationsOf(expander, symbol);
  if (!found || found.declarations.some((it) => 'parameters' in it && it.parameters.length > 0)) return undefined;
  return expander.expandDeclared(found, [], at);
}

/** A flavour, a branded value, or an object. */
function intersectionShape(expander: Expander, parts: readonly Type[], type: Type, at: SyntaxTerm): Shape {
  const flavour = parts.map((part) => flavourOf(expander, part)).find((name) => name !== undefined);
  if (flavour !== undefined) return { kind: 'scalar', name: flavour, ...unnamed };
  const value = parts.find((part) => !part.isObjectType());
  return value ? shapeOfType(expander, value, at) : objectShape(expander, type, at);
}

/** The name in `{ readonly [kext]?: 'Int32' }`. */
function flavourOf(expander: Expander, part: Type): string | undefined {
  if (!part.isObjectType()) return undefined;
  const { checker } = expander.compiler;
  const symbol = checker.getPropertiesOfType(part).find(({ escapedName }) => escapedName.startsWith('__@kext@'));
  const type = symbol && checker.getTypeOfSymbol(symbol);
  const literal = type?.isUnionType() ? type.getTypes().find((it) => it.isStringLiteralType()) : type;
  return literal?.isStringLiteralType() && isScalar('api/scalars', literal.value) ? literal.value : undefined;
}

function objectShape(expander: Expander, type: Type, at: SyntaxTerm): Shape {
  const { checker } = expander.compiler;
  const element = arrayElement(expander, type);
  if (element) {
    const readonly = type.getSymbol()?.name === 'ReadonlyArray';
    return { kind: 'array', element: { kind: 'type', type: element, at }, readonly, ...unnamed };
  }
  const unsupported = unsupportedObject(expander, type);
  if (unsupported) return unsupportedShape(unsupported);
  const term = (part: Type): Term => ({ kind: 'type', type: part, at });
  const [info] = checker.getIndexInfosOfType(type);
  const index: Index | undefined = info && { key: term(info.keyType), value: term(info.valueType) };
  return { kind: 'object', members: membersOfType(expander, type, at), ...(index && { index }), ...unnamed };
}

function arrayElement(expander: Expander, type: Type): Type | undefined {
  if (!type.isTypeReference() || !expander.compiler.checker.isArrayType(type)) return undefined;
  return expander.compiler.checker.getTypeArguments(type)[0];
}

function unsupportedObject(expander: Expander, type: Type): Unsupported | undefined {
  const { checker } = expander.compiler;
  if (type.isTypeReference() && checker.isTupleType(type)) return 'tuple';
  const symbol = type.getSymbol();
  if (symbol && symbol.flags & SymbolFlags.Class) return 'class';
  if (symbol && symbol.flags & (SymbolFlags.Function | SymbolFlags.Method)) return 'function';
  if (checker.getSignaturesOfType(type, 0).length > 0) return 'function';
  if (checker.getSignaturesOfType(type, 1).length > 0) return 'class';
  const path = symbol?.declarations[0]?.path ?? '';
  if (!isLibrary(path)) return undefined;
  if (symbol?.name === 'Date') return 'date';
  if (/^(Weak|Readonly)?(Map|Set)$/.test(symbol?.name ?? '')) return 'collection';
  return symbol && symbol.flags & SymbolFlags.Interface ? 'class' : undefined;
}
