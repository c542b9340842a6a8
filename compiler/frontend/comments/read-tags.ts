import type { Report } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { Location } from '../../model/location.js';
import type { Annotation, Place, Tag } from '../../model/tag.js';
import { invalidTag, misplacedTag, repeatedTag, unknownTag } from '../diagnostics.js';
import type { RawTag } from './comment.js';
import { foreignTags, tsdocOwn } from './foreign-tags.js';
import { stands } from './stands.js';

export interface TagContext {
  readonly tags: ReadonlyMap<string, Tag<unknown>>;
  readonly place: Place | 'nothing';
  readonly report: Report;
  readonly locate: (start: number, length: number) => Location;
}

/** Looks the tags of a comment up. What is wrong with one is reported, and the tag left out. */
export function readTags(raw: readonly RawTag[], context: TagContext): readonly Annotation[] {
  const annotations: Annotation[] = [];
  const seen: string[] = [];
  for (const tag of raw) {
    const annotation = readTag(tag, context, seen);
    if (annotation) annotations.push(annotation);
  }
  return annotations;
}

function readTag({ name, argument, start }: RawTag, context: TagContext, seen: string[]): Annotation | undefined {
  const { tags, report, locate } = context;
  const tag = tags.get(name);
  if (!tag) {
    if (!foreignTags.has(name)) reportUnknown(context, name, locate(start, name.length + 1));
    return undefined;
  }
  const parsed = tag.parse(argument);
  if ('foreign' in parsed) return undefined;
  const at = locate(start, name.length + 1);
  if (!stands(tag, context.place)) {
    if (!tsdocOwn.has(name)) reportMisplaced(context, tag, at);
    return undefined;
  }
  if (!tag.repeatable && seen.includes(name)) {
    report(repeatedTag, at, { name });
    return undefined;
  }
  seen.push(name);
  if ('value' in parsed) return { tag, value: parsed.value, text: argument, at };
  report(invalidTag, at, { name, expected: parsed.expected, argument: shortened(argument) });
  return undefined;
}

function reportUnknown({ tags, report }: TagContext, name: string, at: Location): void {
  const near = nearest(name, tags.keys());
  report(unknownTag, at, { name, ...(near !== undefined && { near }) });
}

const placeNames: Readonly<Record<Place | 'nothing', readonly [one: string, many: string]>> = {
  resource: ['a resource', 'an interface that extends CustomResource'],
  property: ['a property', 'a property'],
  type: ['a type', 'a type alias, interface or enum'],
  function: ['a function', 'a function'],
  constant: ['a constant', 'a constant'],
  nothing: ['this', ''],
};

function reportMisplaced({ place, report }: TagContext, tag: Tag<unknown>, at: Location): void {
  const places = tag.places.map((one) => placeNames[one][1]).join(' or on ');
  report(misplacedTag, at, { name: tag.name, place: placeNames[place][0], places });
}

function shortened(argument: string): string {
  const [line = ''] = argument.split('\n');
  return line.length > 60 || line.length < argument.length ? `${line.slice(0, 60)}…` : line;
}
