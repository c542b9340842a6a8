import type { Json } from '../../../compiler/model/json.js';

/** What the server takes an unbounded value for when it estimates the cost of a rule. */
export const unboundedSize = 3 * 1024 * 1024;

/**
 * A type of a generated declaration, with what must be known of it to keep everything around it valid. Every bound is
 * chosen around the witness, so the witness satisfies the whole schema at any time and can be its default.
 */
export interface Shape {
  /** The type as written. */
  readonly text: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object' | 'intOrString' | 'any';
  readonly witness: Json;
  /** Tags that belong to the shape and stand on whatever is declared with it. */
  readonly tags: readonly string[];
  /** In bytes, as large as a value may be. */
  readonly size: number;
  /** Which bounds it may get beyond its own; none for enums, formats and other people's types. */
  readonly open: 'string' | 'integer' | 'number' | 'array' | 'object' | 'none';
  /** Whether rules can look at all of it: values without schema are invisible to CEL. */
  readonly visible: boolean;
  /** Whether the witness may be its default. */
  readonly defaultable: boolean;
  readonly nullable: boolean;
  readonly format?: string;
  /** Of objects; undefined where they are not to be looked into. */
  readonly properties?: readonly Property[];
}

export interface Property {
  readonly name: string;
  readonly shape: Shape;
  readonly optional: boolean;
  readonly readonly: boolean;
  readonly description: string;
  /** Beside those of its shape. */
  readonly tags: readonly string[];
  readonly defaulted: boolean;
  /** Whether it is in the witness of its object. */
  readonly present: boolean;
}

/** Where a type is to stand. */
export interface Site {
  readonly depth: number;
  /** How often a value can occur here in one object: the factor of a rule's cost. */
  readonly cardinality: number;
  /** Whether the server can find a value's predecessor, so that rules may compare with it. */
  readonly transitions: boolean;
  /** Whether the members of an object may have defaults. */
  readonly defaults: boolean;
  /** Whether objects may carry what holds between their properties. */
  readonly relations: boolean;
}

const plain: Omit<Shape, 'text' | 'type' | 'witness'> = {
  tags: [],
  size: 16,
  open: 'none',
  visible: true,
  defaultable: true,
  nullable: false,
};

export function shapeOf(
  text: string,
  type: Shape['type'],
  witness: Json,
  more: Partial<Omit<Shape, 'text' | 'type' | 'witness'>> = {},
): Shape {
  return { ...plain, ...more, text, type, witness };
}

/** Whether a rule that reads the whole value stays far below what the server accepts. */
export function affordable(site: Site, size: number): boolean {
  return site.cardinality * Math.max(size, 20) < 500_000;
}

export function isScalar({ type, nullable }: Shape): boolean {
  return !nullable && (type === 'string' || type === 'integer' || type === 'number' || type === 'boolean');
}

export function hasTag(shape: Shape, name: string): boolean {
  return shape.tags.some((tag) => tag === `@${name}` || tag.startsWith(`@${name} `));
}

/** The object's witness: what is present in it, in order. */
export function witnessOf(properties: readonly Property[]): Json {
  return Object.fromEntries(
    properties.filter(({ present }) => present).map(({ name, shape }) => [name, shape.witness]),
  );
}

export function sizeOf(properties: readonly Property[]): number {
  return clampSize(properties.reduce((sum, { name, shape }) => sum + name.length + shape.size, 2));
}

export function clampSize(size: number): number {
  return Math.min(size, unboundedSize);
}
