/** A type as the server declares it to CEL, with what its cost estimate knows of the values. */
export type CelType = Sizes &
  (
    | { readonly kind: Simple }
    /** A server gives each place of a schema a type of its own: objects of two places can't be compared. */
    | { readonly kind: 'object'; readonly fields: Fields; readonly place?: string }
    | { readonly kind: 'list'; readonly items: CelType }
    | { readonly kind: 'map'; readonly key: CelType; readonly values: CelType }
    | { readonly kind: 'optional'; readonly value: CelType }
    /** A type of the server's library: quantity, url, ip, … */
    | { readonly kind: 'opaque'; readonly name: string }
    /** A type parameter of a function's signature. */
    | { readonly kind: 'parameter'; readonly name: string }
  );

/** Declared when somebody asks: rules read a few of many. */
export type Fields = Pick<ReadonlyMap<string, CelType>, 'get' | 'keys'>;

/** `dyn` is anything, checked when the rule runs; `unknown` is what kext could not tell. */
export type Simple =
  | 'bool'
  | 'int'
  | 'uint'
  | 'double'
  | 'string'
  | 'bytes'
  | 'timestamp'
  | 'duration'
  | 'null'
  | 'type'
  | 'dyn'
  | 'unknown';

interface Sizes {
  /** The most elements, or bytes of a text, that a request can hold; 0 for what has no length. */
  readonly most: number;
  /** The least bytes that a value takes as JSON. */
  readonly least: number;
  /** The keyword that would lower `most`, where the schema lacks it. */
  readonly missing?: 'maxLength' | 'maxItems' | 'maxProperties';
}

/** Asked for with every part of a rule: each is made once. */
export function simple(kind: Simple): CelType {
  const known = simples.get(kind);
  if (known) return known;
  const made: CelType = { kind, most: 0, least: 1 };
  simples.set(kind, made);
  return made;
}

const simples = new Map<Simple, CelType>();

/** Whether it is the same in every place. */
export function isSimple({ kind }: CelType): boolean {
  return kind !== 'object' && kind !== 'list' && kind !== 'map';
}

/** The type with the place that its values are read from. */
export function placed(type: CelType, place: string): CelType {
  // Most lists and maps hold texts and numbers.
  if ((type.kind === 'list' && isSimple(type.items)) || (type.kind === 'map' && isSimple(type.values))) return type;
  switch (type.kind) {
    case 'object':
      return { kind: 'object', fields: type.fields, most: type.most, least: type.least, place };
    case 'list':
      return { ...type, items: placed(type.items, `${place}[]`) };
    case 'map':
      return { ...type, values: placed(type.values, `${place}{}`) };
    default:
      return type;
  }
}

export function isAny({ kind }: CelType): boolean {
  return kind === 'dyn' || kind === 'unknown';
}

/** The type as CEL's own messages write it. */
export function nameOf(type: CelType): string {
  switch (type.kind) {
    case 'list':
      return `list(${nameOf(type.items)})`;
    case 'map':
      return `map(${nameOf(type.key)}, ${nameOf(type.values)})`;
    case 'optional':
      return `optional(${nameOf(type.value)})`;
    case 'object':
      return type.place ?? type.kind;
    case 'opaque':
    case 'parameter':
      return type.name;
    default:
      return type.kind;
  }
}
