declare const kext: unique symbol;

/**
 * A type with a name that survives aliases and generics. The property is optional, so that plain values are accepted:
 * `const port: Int32 = 8080`.
 */
export type Flavour<Base, Name extends string> = Base & { readonly [kext]?: Name };
