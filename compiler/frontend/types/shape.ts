import type {
  AliasSyntax,
  EnumSyntax,
  InterfaceSyntax,
  Keyword,
  Module,
  OpaqueMemberSyntax,
  PropertySyntax,
  TypeSyntax,
} from '../syntax/tree.js';
import type { Type } from '../typescript.js';

/** A type looked into as far as its outermost form: what it is, not yet what its properties are. */
export type Shape = Named &
  (
    | { readonly kind: 'keyword'; readonly name: Keyword }
    | {
        readonly kind: 'literal';
        readonly value: string | number | boolean;
        /** Whose member it is: the same text elsewhere is another type. */
        readonly enum?: EnumSyntax;
      }
    /** One of `api/scalars.ts`. */
    | { readonly kind: 'scalar'; readonly name: string }
    /** In source order. */
    | { readonly kind: 'union'; readonly members: readonly Shape[] }
    | { readonly kind: 'array'; readonly element: Term; readonly readonly: boolean }
    | ObjectForm
    | { readonly kind: 'template'; readonly texts: readonly string[]; readonly types: readonly Shape[] }
    | {
        readonly kind: 'unsupported';
        readonly what: Unsupported;
        /** A property that everything of this type has. */
        readonly member?: string;
      }
  );

export type ObjectShape = Named & ObjectForm;

interface ObjectForm {
  readonly kind: 'object';
  /** In source order, inherited ones first. */
  readonly members: ReadonlyMap<string, Member>;
  readonly index?: Index;
  /** What to ask the checker about, where the type of a property can't be followed. */
  readonly owner?: SyntaxTerm;
}

/** An index signature. */
export interface Index {
  readonly key: Term;
  readonly value: Term;
}

export interface Named {
  /** The named types that were passed on the way, outermost first: they name and constrain what comes of it. */
  readonly layers: readonly Layer[];
  /** Named types that constrain it without naming it: bases, members of an intersection, what `Pick` picks from. */
  readonly inherited: readonly Layer[];
  /** A value with properties that exist in TypeScript only. */
  readonly branded?: true;
  /** What the checker computed this of, which is no object: an alias between them would have vanished. */
  readonly computed?: SyntaxTerm;
}

export interface Layer {
  readonly module: Module;
  readonly declaration: InterfaceSyntax | AliasSyntax | EnumSyntax;
  /** What tells two instances of one generic type apart; empty for a type without parameters. */
  readonly instance: string;
}

/** What a structural schema can't say. */
export type Unsupported =
  | 'tuple'
  | 'function'
  | 'class'
  | 'date'
  | 'collection'
  /** `Object`. */
  | 'object'
  /** With a member whose value nobody knows before it runs. */
  | 'enum'
  /** Depends on a type parameter that nobody has bound. */
  | 'computed'
  /** TypeScript has an error of its own there. */
  | 'unresolved';

/** A type that nobody has looked into yet. */
export type Term =
  | SyntaxTerm
  | { readonly kind: 'shape'; readonly shape: Shape }
  /** What the checker computed; `at` is what it computed it of. */
  | { readonly kind: 'type'; readonly type: Type; readonly at: SyntaxTerm }
  /** `-?` takes undefined out of a type. */
  | { readonly kind: 'defined'; readonly term: Term }
  /** A property that several members of an intersection declare. */
  | { readonly kind: 'both'; readonly terms: readonly Term[] };

export interface SyntaxTerm {
  readonly kind: 'syntax';
  readonly syntax: TypeSyntax;
  readonly scope: Scope;
}

/** Where a type stands: its file, and what the type parameters around it are bound to. */
export interface Scope {
  readonly module: Module;
  readonly bindings: ReadonlyMap<string, Term>;
}

/** A property of an object type. */
export interface Member {
  readonly name: string;
  readonly optional: boolean;
  /** Undefined for a method, an accessor or the like. */
  readonly type: Term | undefined;
  /** The declarations that the property comes from, the overriding one first. */
  readonly sources: readonly MemberSource[];
  /** Of an intersection: the declarations on its other sides, which constrain it too. */
  readonly others?: readonly (readonly MemberSource[])[];
}

export interface MemberSource {
  readonly module: Module;
  readonly syntax: PropertySyntax | OpaqueMemberSyntax;
}

export const unnamed: Named = { layers: [], inherited: [] };

export function keywordShape(name: Keyword): Shape {
  return { kind: 'keyword', name, ...unnamed };
}

export function literalShape(value: string | number | boolean): Shape {
  return { kind: 'literal', value, ...unnamed };
}

export function enumLiteralShape(value: string | number, of: EnumSyntax): Shape {
  return { kind: 'literal', value, enum: of, ...unnamed };
}

export function unsupportedShape(what: Unsupported): Shape {
  return { kind: 'unsupported', what, ...(what === 'function' && { member: 'apply' }), ...unnamed };
}

/** One of TypeScript's own classes. */
export function classShape(what: 'class' | 'date' | 'collection' | 'function', member: string): Shape {
  return { kind: 'unsupported', what, member, ...unnamed };
}

/** A union of what may be unions; one member is itself. */
export function unionShape(shapes: readonly Shape[]): Shape {
  const members = shapes.some(isNever) ? shapes.filter((shape) => !isNever(shape)) : shapes;
  const [only] = members;
  if (only && members.length === 1) return only;
  return members.length === 0 ? keywordShape('never') : { kind: 'union', members, ...unnamed };
}

function isNever(shape: Shape): boolean {
  return shape.kind === 'keyword' && shape.name === 'never';
}

export function withLayer(shape: Shape, layer: Layer): Shape {
  return { ...shape, layers: [layer, ...shape.layers] };
}

/** The same type made into another: it still constrains, but no longer names. */
export function demoted<T extends Named>(shape: T): T {
  return { ...shape, layers: [], inherited: [...shape.layers, ...shape.inherited] };
}

/** Union members, nested unions opened. */
export function constituents(shape: Shape): readonly Shape[] {
  return shape.kind === 'union' ? shape.members.flatMap(constituents) : [shape];
}
