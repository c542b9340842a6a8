/**
 * Reads the bytes of a list piece by piece and hands out the text of each item as soon as it is complete, so that
 * neither the whole text nor the whole list is ever in memory.
 */
export interface ListReader {
  read(piece: Buffer): void;
  /** The text of the list without its items. */
  rest(): string;
}

/** Where in the text the reader is. */
interface Place {
  /** In the piece that is looked at. */
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

const itemsKey = '"items":';

export function createListReader(onItem: (text: string) => void): ListReader {
  const place: Place = { at: 0, depth: 0, isInString: false };
  /** The pieces of what is not handed out yet. */
  let pending: Buffer[] = [];
  let outside = '';
  let isInItems = false;

  function take(piece: Buffer, start: number, end: number): string {
    if (pending.length === 0) return piece.toString('utf8', start, end);
    const text = Buffer.concat([...pending, piece.subarray(start, end)]).toString();
    pending = [];
    return text;
  }

  function read(piece: Buffer): void {
    let start = 0;
    while (isAtBoundary(piece, place)) {
      const { at, depth } = place;
      const opens = ((piece[at] ?? 0) | bit) === opener;
      if (opens && (depth === 2 || (depth === 3 && isInItems))) {
        outside += take(piece, start, at);
        start = at;
        if (depth === 2) isInItems = outside.endsWith(itemsKey);
      } else if (!opens && depth === 2 && isInItems) {
        onItem(take(piece, start, at + 1));
        start = at + 1;
      }
      place.at++;
    }
    if (start < piece.length) pending.push(piece.subarray(start));
    // More than nothing where a backslash was last: what it escapes is in the next piece.
    place.at -= piece.length;
  }

  return {
    read,
    // Of the items, the commas between them are left.
    rest: () => `${outside}${Buffer.concat(pending)}`.replace(/("items":\[)[\s,]+/, '$1'),
  };
}

/**
 * Goes on to the next bracket around the items or an item, counting it; false: it is still to come. A loop of its own
 * over numbers alone: it sees each byte that the API server sends.
 */
function isAtBoundary(bytes: Buffer, place: Place): boolean {
  const { length } = bytes;
  let { at, depth, isInString } = place;
  let found = false;
  for (; at < length; at++) {
    const code = bytes[at] ?? 0;
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
