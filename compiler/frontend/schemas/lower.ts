import type { Report } from '../../diagnostics/diagnostic.js';
import { extended } from '../../model/extended.js';
import type { Location } from '../../model/location.js';
import type { Schema } from '../../model/schema.js';
import type { Comments } from '../comments/comments.js';
import type { Module, Range } from '../syntax/tree.js';
import type { Expander } from '../types/expander.js';
import type { Shape } from '../types/shape.js';
import { lowerArray } from './array.js';
import { lowerLiterals } from './literals.js';
import { lostAlias } from './lost-alias.js';
import { isProblem, type Lowering, type Place, type Problem } from './lowering.js';
import { lowerMember } from './member.js';
import { applyNames } from './names.js';
import { lowerObject } from './object.js';
import { typeNames, typeOrigin } from './origin.js';
import { lostConstraints, unsupported } from './problems.js';
import { recursion } from './recursion.js';
import { scalarKeywords } from './scalars.js';
import { templatePattern } from './template-pattern.js';
import { lowerUnion } from './union.js';

export interface LoweringOptions {
  readonly expander: Expander;
  readonly comments: Comments;
  readonly report: Report;
  readonly locate: (module: Module, range: Range) => Location;
  readonly cache: WeakMap<Shape, Schema>;
}

export function loweringOf({ expander, comments, report, locate, cache }: LoweringOptions): Lowering {
  let problems = 0;
  const counting: Report = (kind, at, params, ...notes) => {
    problems++;
    report(kind, at, params, ...notes);
  };
  const lowering: Lowering = {
    expander,
    comments,
    report: counting,
    locate,
    shape,
    object: (object, place) => lowerObject(lowering, object, place),
    member: (member, owner, place) => lowerMember(lowering, member, owner, place),
  };

  /** A named type is lowered once; not when something is wrong with it, or the second place would not hear of it. */
  function shape(type: Shape, place: Place): Schema | Problem {
    const known = cache.get(type);
    if (known) return known;
    const endless = recursion(type, place);
    if (endless) return endless;
    const before = problems;
    if (type.layers.length === 0) {
      const form = lowerForm(lowering, type, place);
      return isProblem(form) ? form : applyNames(lowering, type, form);
    }
    const form = lowerForm(lowering, type, { at: place.at, within: { layers: type.layers, outer: place.within } });
    if (isProblem(form)) return form;
    const named = applyNames(lowering, type, form);
    const origin = typeOrigin(lowering, type);
    const names = typeNames(lowering, type);
    const schema = extended(named, origin && { origin }, names.length > 0 && { names });
    if (problems === before) cache.set(type, schema);
    return schema;
  }

  return lowering;
}

function lowerForm(lowering: Lowering, shape: Shape, place: Place): Schema | Problem {
  const { at } = place;
  const lost = shape.computed && lostAlias(lowering, shape.computed, shape);
  if (lost !== undefined) return lostConstraints(lost);
  switch (shape.kind) {
    case 'keyword':
      return shape.name === 'string' || shape.name === 'boolean' ? { type: shape.name, at } : unsupported(shape.name);
    case 'literal':
      return lowerLiterals([shape.value], at);
    case 'scalar': {
      const { anyOf, ...keywords } = scalarKeywords(shape.name);
      return { ...keywords, ...(anyOf && { anyOf: anyOf.map((type) => ({ type, at })) }), at };
    }
    case 'union':
      return lowerUnion(lowering, shape.members, place);
    case 'array':
      return lowerArray(lowering, shape.element, place);
    case 'object':
      return lowering.object(shape, place);
    case 'template':
      return { type: 'string', pattern: `^${templatePattern(shape)}$`, at };
    case 'unsupported':
      return unsupported(shape.what);
  }
}
