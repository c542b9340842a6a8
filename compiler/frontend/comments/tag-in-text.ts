import type { Place, Tag } from '../../model/tag.js';
import type { Range } from '../syntax/tree.js';
import type { RawTag } from './comment.js';
import { stands } from './stands.js';

/** Behind other text: what begins a line is a tag already. */
const behindText = /(?<=\S[ \t]+)@([A-Za-z][\w-]*)/g;

/**
 * A tag behind other text on its line, as in `Names are unique. @rule`: to TypeScript it is text. Only one that could stand
 * here, with an argument that it takes, was meant as a tag; all others are prose about tags.
 */
export function tagInText(
  text: string,
  { start, end }: Range,
  tags: ReadonlyMap<string, Tag<unknown>>,
  place: Place | 'nothing',
): RawTag | undefined {
  const prose = text.slice(start, end);
  if (prose.includes('```')) return undefined;
  const heads = Array.from(prose.matchAll(behindText), ({ 1: name = '', index }) => ({ name, at: index }));
  for (const [index, { name, at }] of heads.entries()) {
    const tag = tags.get(name);
    const [line = ''] = prose.slice(at + name.length + 1, heads[index + 1]?.at).split('\n');
    const argument = line.trim();
    if (tag && stands(tag, place) && isMeant(tag, argument)) return { name, argument, start: start + at };
  }
  return undefined;
}

/** What takes any words, such as a title, can't be told from prose. */
function isMeant(tag: Tag<unknown>, argument: string): boolean {
  return 'value' in tag.parse(argument) && !('value' in tag.parse('means this and that.'));
}
