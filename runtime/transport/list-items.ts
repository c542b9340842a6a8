import { StringDecoder } from 'node:string_decoder';

/**
 * Reads the bytes of a list piece by piece and parses each item as soon as it is complete, so that neither the whole
 * text nor the whole list is ever in memory.
 */
export interface ListReader {
  /** @throws SyntaxError: an item is no JSON */
  read(piece: Buffer): void;
  readonly items: readonly unknown[];
  /** The text of the list without its items. */
  rest(): string;
}

/** Where in the text the reader is. */
interface Place {
  at: number;
  /** How many objects and lists are open: 1 in the list itself, 2 in its items, 3 in an item. */
  depth: number;
  isInString: boolean;
}

const quote = 0x22;
const backslash = 0x5c;
/** `[` and `{`, which differ in one bit, as their counterparts do. */
const opener = 0x7b;
const closer = 0x7d;
const bit = 0x20;

/** Before the items; what stands between may have been printed for people. */
const itemsKey = /"items"\s*:\s*$/;
const metadataKey = '"metadata":{';

export function createListReader(parse: (text: string) => unknown): ListReader {
  const decoder = new StringDecoder('utf8');
  const items: unknown[] = [];
  const place: Place = { at: 0, depth: 0, isInString: false };
  /** What is not taken yet begins at `start`. */
  let text = '';
  let start = 0;
  let outside = '';
  let isInItems = false;
  /** Between two items, as far as the first one tells. */
  let separator = '';

  function take(end: number): string {
    const taken = text.slice(start, end);
    start = end;
    return taken;
  }

  /**
   * To look for what is between two items takes a fourth of the time of looking for where one ends. It may stand within
   * an item too: what is before it is parsed then, and found to be no JSON.
   */
  function guess(): boolean {
    const end = separator === '' ? -1 : text.indexOf(separator, start);
    if (end === -1) return false;
    try {
      items.push(parse(text.slice(start, end + 1)));
    } catch {
      return false;
    }
    start = end + 1;
    place.at = start;
    place.depth = 2;
    return true;
  }

  function read(piece: Buffer): void {
    text += decoder.write(piece);
    let guesses = true;
    while (isAtBoundary(text, place)) {
      const { at, depth } = place;
      const opens = (text.charCodeAt(at) | bit) === opener;
      place.at++;
      if (opens && (depth === 2 || (depth === 3 && isInItems))) {
        outside += take(at);
        if (depth === 2) isInItems = itemsKey.test(outside);
        else if (guesses) guesses = guess();
      } else if (!opens && depth === 2 && isInItems) {
        const item = take(at + 1);
        separator ||= separatorBefore(item);
        items.push(parse(item));
      }
    }
    text = text.slice(start);
    // More than the text where a backslash was last: what it escapes is in the next piece.
    place.at -= start;
    start = 0;
  }

  return {
    read,
    items,
    // Of the items, the commas between them are left.
    rest: () => `${outside}${text}${decoder.end()}`.replace(/("items"\s*:\s*\[)[\s,]+/, '$1'),
  };
}

/** The end of an item, and the beginning of one like this. */
function separatorBefore(item: string): string {
  const metadata = item.indexOf(metadataKey);
  return metadata === -1 ? '' : `},${item.slice(0, metadata + metadataKey.length)}`;
}

/** Goes on to the next bracket around the items or an item, counting it; false: it is still to come. */
function isAtBoundary(text: string, place: Place): boolean {
  const { length } = text;
  let { at, depth, isInString } = place;
  let found = false;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) isInString = !isInString;
    else if (isInString) {
      if (code === backslash) at++;
    } else if ((code | bit) === opener) {
      if (++depth <= 3) found = true;
    } else if ((code | bit) === closer) {
      if (--depth <= 2) found = true;
    }
    if (found) break;
  }
  // Past the end, behind a backslash: what comes next is escaped.
  place.at = at;
  place.depth = depth;
  place.isInString = isInString;
  return found;
}
