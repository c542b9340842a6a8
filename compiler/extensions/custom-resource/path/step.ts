/** A step of a path, as kubectl's JSONPath has them. */
export type Step =
  | { readonly kind: 'field'; readonly name: string }
  /** `[0]`, `[1:3]`, `[*]` on a list. */
  | { readonly kind: 'items' }
  /** `.*` on an object or list. */
  | { readonly kind: 'wildcard' }
  /** `..`: what follows is found at any depth. */
  | { readonly kind: 'anywhere' }
  /** `[?(@.type=="Ready")]`: the paths in it start at an item. */
  | { readonly kind: 'filter'; readonly paths: readonly (readonly Step[])[] }
  /** `['a','b']`. */
  | { readonly kind: 'union'; readonly members: readonly (readonly Step[])[] };

export type ParsedPath = { readonly steps: readonly Step[] } | { readonly problem: string };
