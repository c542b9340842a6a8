import type { Report } from '../../diagnostics/diagnostic.js';
import type { Schema } from '../../model/schema.js';
import type { Comments, ReadComment } from '../comments/comments.js';
import type { ObjectShape, Shape } from '../types/shape.js';
import type { Member } from '../types/term.js';
import { withNull } from './array.js';
import { isProblem, type LoweredMember, type Lowering, type Place, type Problem } from './lowering.js';
import type { Draft } from './merge.js';
import { annotate } from './names.js';
import { askChecker, unsupported } from './problems.js';
import { replacement } from './replacement.js';
import { split } from './split.js';

/** A property. Undefined when it has no schema, which is then reported. */
export function lowerMember(
  lowering: Lowering,
  member: Member,
  owner: ObjectShape,
  place: Place,
): LoweredMember | undefined {
  const here = memberPlace(lowering, member, place);
  const comments = memberComments(lowering, member);
  const lowered = lowerType(lowering, member, owner, here, comments);
  if (isProblem(lowered)) {
    lowered.tell(reportOf(lowering, member), here.at);
    return undefined;
  }
  const schema = describe(lowering, lowered.schema, here, comments);
  const demanded = schema.constraints?.some(({ kind }) => kind === 'required') ?? false;
  const optional = member.optional || lowered.undefinable || schema.default !== undefined;
  return { schema, required: demanded || !optional };
}

/** Where the user declares it; a property of somebody else's type is the place that uses the type. */
function memberPlace({ expander, locate }: Lowering, member: Member, place: Place): Place {
  const [first] = member.sources;
  const { isUsers } = expander.modules;
  const source = first && isUsers(first.module) ? first : member.sources.find(({ module }) => isUsers(module));
  const { within } = place;
  const named = within && { layers: within.layers, property: member.name, outer: within.outer };
  return { at: source ? locate(source.module, source.syntax.at) : place.at, within: named };
}

/** Of a property in somebody else's type, the place is that of what uses it: a note says which property it is. */
function reportOf({ expander, locate, report }: Lowering, { name, sources }: Member): Report {
  const { isUsers } = expander.modules;
  const [first] = sources;
  if (!first || sources.some(({ module }) => isUsers(module))) return report;
  const { file } = locate(first.module, first.syntax.at);
  const note = { text: `It is the property ${name} of a type in ${file}.` };
  return (kind, at, params, ...notes) => report(kind, at, params, ...notes, note);
}

/** Its own comment, else that of what it overrides; of an intersection those of all sides. */
function memberComments({ comments }: Lowering, { sources, others }: Member): readonly ReadComment[] {
  const own = sideComment(comments, sources);
  if (!others) return own ? [own] : noComments;
  return [own, ...others.map((side) => sideComment(comments, side))].filter((comment) => comment !== undefined);
}

const noComments: readonly ReadComment[] = [];

function sideComment(comments: Comments, side: Member['sources']): ReadComment | undefined {
  for (const { module, syntax } of side) {
    if (syntax.comment) return comments.read(module, syntax.comment, 'property');
  }
  return undefined;
}

type Lowered = { readonly schema: Schema; readonly undefinable: boolean };

function lowerType(
  lowering: Lowering,
  member: Member,
  owner: ObjectShape,
  place: Place,
  comments: readonly ReadComment[],
): Lowered | Problem {
  const { expander } = lowering;
  const annotations = () => comments.flatMap((comment) => comment.annotations);
  if (!member.type) return replacement(lowering, unsupported('function'), undefined, place, annotations());
  const shape = expander.expand(member.type);
  const outcome = shape ? lowerSplit(lowering, shape, place) : askChecker;
  if (!isProblem(outcome)) return outcome;
  const computed = outcome.askChecker ? shapeByOwner(lowering, member, owner) : undefined;
  const again = computed ? lowerSplit(lowering, computed, place) : outcome;
  return isProblem(again) ? replacement(lowering, again, computed ?? shape, place, annotations()) : again;
}

function lowerSplit(lowering: Lowering, shape: Shape, place: Place): Lowered | Problem {
  const { value, nullable, undefinable } = split(shape);
  if (!value) return unsupported(nullable ? 'null' : 'undefined');
  const schema = lowering.shape(value, place);
  if (isProblem(schema)) return schema;
  return { schema: nullable ? withNull(schema) : schema, undefinable };
}

/** What the checker makes of the property, where its type depends on type parameters that syntax can't follow. */
function shapeByOwner({ expander }: Lowering, member: Member, { owner }: ObjectShape): Shape | undefined {
  if (!owner) return undefined;
  const { checker } = expander.compiler;
  const type = expander.compiler.typeAt(owner.scope.module.path, owner.syntax);
  const symbol = type && checker.getPropertyOfType(type, member.name);
  const computed = symbol && checker.getTypeOfSymbol(symbol);
  return computed && expander.expand({ kind: 'type', type: computed, at: owner });
}

/** The type's schema with what the property says itself. */
function describe(lowering: Lowering, schema: Schema, { at }: Place, comments: readonly ReadComment[]): Schema {
  if (comments.length === 0 && schema.at === at) return schema;
  const draft: Draft = { ...schema };
  draft.at = at;
  const description = comments.find((comment) => comment.description !== '')?.description;
  if (description !== undefined) draft.description = description;
  // Of an intersection the last side comes first, as it does in its sources.
  for (const { annotations, users } of comments.toReversed()) annotate(lowering, draft, annotations, users);
  return draft;
}
