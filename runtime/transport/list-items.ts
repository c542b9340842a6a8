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
  /** What is not handed out yet. */
  let bytes: Buffer = Buffer.alloc(0);
  let outside = '';
  let isInItems = false;

  function look(): void {
    let start = 0;
    while (isAtBoundary(bytes, place)) {
      const { at, depth } = place;
      const opens = ((bytes[at] ?? 0) | bit) === opener;
      if (opens && depth === 2)
        isInItems = bytes.toString('latin1', Math.max(0, at - itemsKey.length), at) === itemsKey;
      if (isInItems && depth === (opens ? 3 : 2)) {
        if (opens) outside += bytes.toString('utf8', start, at);
        else onItem(bytes.toString('utf8', start, at + 1));
        start = opens ? at : at + 1;
      }
      place.at++;
    }
    bytes = bytes.subarray(start);
    place.at -= start;
  }

  return {
    read: (piece) => {
      bytes = bytes.length === 0 ? piece : Buffer.concat([bytes, piece]);
      look();
    },
    // Of the items, the commas between them are left.
    rest: () => `${outside}${bytes}`.replace(/("items":\[)[\s,]+/, '$1'),
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
