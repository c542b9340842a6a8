import type { Value } from '../value.js';

/** A function by its name, a method by its name behind a dot. @throws CelError for arguments that it does not take */
export type Functions = { readonly [name: string]: (...args: readonly Value[]) => Value };
