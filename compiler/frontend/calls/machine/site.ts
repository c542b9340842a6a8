import type { Range } from '../../syntax/tree.js';
import type { Owner } from '../code/code.js';
import type { Activation } from '../values/atom.js';

/** Where something happens. */
export interface Site {
  readonly at: Range;
  readonly frame: Activation;
  /** Of the call of a method: what the method is of. */
  readonly receiver?: Range;
}

export interface StackEntry {
  readonly function: string;
  /** Where it was called. */
  readonly place: CodePlace;
  readonly code: Owner;
}

export interface CodePlace {
  readonly path: string;
  readonly range: Range;
}
