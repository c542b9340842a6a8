import type { Report } from '../../diagnostics/diagnostic.js';
import type { Location } from '../../model/location.js';
import type { Schema } from '../../model/schema.js';
import type { Comments } from '../comments/comments.js';
import type { Module, Range } from '../syntax/tree.js';
import type { Expander } from '../types/expander.js';
import type { Layer, ObjectShape, Shape } from '../types/shape.js';
import type { Member } from '../types/term.js';

/** Types to schemas. What can't be said is a `Problem`, which ends up at the nearest property of the user's. */
export interface Lowering {
  readonly expander: Expander;
  readonly comments: Comments;
  readonly report: Report;
  readonly locate: (module: Module, range: Range) => Location;
  /** A type with all that its names say of it. */
  readonly shape: (shape: Shape, place: Place) => Schema | Problem;
  /** The properties of an object, without what its names say. */
  readonly object: (shape: ObjectShape, place: Place) => Schema | Problem;
  readonly member: (member: Member, owner: ObjectShape, place: Place) => LoweredMember | undefined;
}

export interface LoweredMember {
  readonly schema: Schema;
  readonly required: boolean;
}

/** Where in the user's sources the lowering is, and which named types it is inside of. */
export interface Place {
  readonly at: Location;
  /** The innermost of them. */
  readonly within: Frame | undefined;
}

/** A named type being lowered, and the property of it that is looked at. */
export interface Frame {
  readonly layers: readonly Layer[];
  readonly property?: string;
  readonly outer: Frame | undefined;
}

/** Why a type has no schema. */
export interface Problem {
  readonly tell: (report: Report, at: Location) => void;
  /** The type contains itself: what `@preserveUnknownFields` cuts. */
  readonly recursive?: true;
  /** Syntax alone could not follow the type; the checker may. */
  readonly askChecker?: true;
}

export function isProblem(outcome: object): outcome is Problem {
  return 'tell' in outcome;
}
