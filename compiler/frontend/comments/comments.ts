import type { Report } from '../../diagnostics/diagnostic.js';
import type { Location } from '../../model/location.js';
import type { Annotation, Place, Tag } from '../../model/tag.js';
import { tagBehindText } from '../diagnostics.js';
import type { Modules } from '../modules/modules.js';
import type { Module, Range } from '../syntax/tree.js';
import type { Layer } from '../types/shape.js';
import { type RawTag, readComment } from './comment.js';
import { readTags } from './read-tags.js';
import { tagInText } from './tag-in-text.js';

/** A comment with its tags looked up. */
export interface ReadComment {
  readonly description: string;
  readonly annotations: readonly Annotation[];
  /** Whether it stands in the user's sources. */
  readonly users: boolean;
}

/** Reads every comment once, reports what is wrong in it, and remembers which ones somebody has read. */
export interface Comments {
  readonly read: (module: Module, comment: Range, place: Place | 'nothing') => ReadComment;
  readonly ofLayer: (layer: Layer) => ReadComment;
  /** The tags of a comment, whatever they are. */
  readonly raw: (module: Module, comment: Range) => readonly RawTag[];
  readonly isRead: (module: Module, start: number) => boolean;
  /** Something is wrong with what the comment stands on, and was reported: its tags need no word more. */
  readonly skip: (module: Module, start: number) => void;
  readonly tags: ReadonlyMap<string, Tag<unknown>>;
}

export interface CommentsOptions {
  readonly modules: Modules;
  readonly tags: readonly Tag<unknown>[];
  readonly report: Report;
  readonly locate: (module: Module, range: Range) => Location;
  /** Whether an interface extends CustomResource: then tags of resources may stand on it too. */
  readonly isResource: (module: Module, name: string) => boolean;
}

const none: ReadComment = { description: '', annotations: [], users: false };

export function commentsOf({ modules, tags, report, locate, isResource }: CommentsOptions): Comments {
  const known = new Map(tags.map((tag) => [tag.name, tag]));
  const cache = new WeakMap<Module, Map<number, ReadComment>>();

  function cacheOf(module: Module): Map<number, ReadComment> {
    let ofModule = cache.get(module);
    if (!ofModule) {
      ofModule = new Map();
      cache.set(module, ofModule);
    }
    return ofModule;
  }

  function read(module: Module, comment: Range, place: Place | 'nothing'): ReadComment {
    const ofModule = cacheOf(module);
    const before = ofModule.get(comment.start);
    if (before) return before;
    const { description: text, tags: raw } = readComment(module.text, comment);
    // What kext says of its own types is for editors, not for the CRDs that use them.
    const description =
      modules.kextPath(module) !== undefined ? '' : place === 'property' ? withDeprecation(text, raw) : text;
    const users = modules.isUsers(module);
    if (users && text.includes('@')) reportTagInText(module, comment, raw, place);
    const annotations =
      raw.length === 0
        ? []
        : readTags(raw, {
            tags: known,
            place,
            // In somebody else's file a tag that kext doesn't know is somebody else's.
            report: users ? report : () => {},
            locate: (start, length) => locate(module, { start, end: start + length }),
          });
    const result = { description, annotations, users };
    ofModule.set(comment.start, result);
    return result;
  }

  function reportTagInText(module: Module, { start, end }: Range, raw: readonly RawTag[], place: Place | 'nothing') {
    const tag = tagInText(module.text, { start: start + 3, end: raw[0]?.start ?? end - 2 }, known, place);
    if (!tag) return;
    const at = locate(module, { start: tag.start, end: tag.start + tag.name.length + 1 });
    report(tagBehindText, at, { name: tag.name });
  }

  function ofLayer({ module, declaration }: Layer): ReadComment {
    const { comment, kind, name } = declaration;
    if (!comment) return none;
    return read(module, comment, kind === 'interface' && isResource(module, name) ? 'resource' : 'type');
  }

  return {
    read,
    ofLayer,
    tags: known,
    raw: (module, comment) => readComment(module.text, comment).tags,
    isRead: (module, start) => cache.get(module)?.has(start) ?? false,
    skip: (module, start) => void cacheOf(module).set(start, none),
  };
}

/** `@deprecated` on a property has no keyword: it goes before the description. */
function withDeprecation(description: string, raw: readonly RawTag[]): string {
  const deprecated = raw.find(({ name }) => name === 'deprecated');
  if (!deprecated) return description;
  const note = deprecated.argument === '' ? 'Deprecated.' : `Deprecated: ${deprecated.argument}`;
  return description === '' ? note : `${note}\n${description}`;
}
