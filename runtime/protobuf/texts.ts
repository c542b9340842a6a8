import { textOf } from './text-of.js';

/** Reads texts out of bytes. */
export interface Texts {
  read(bytes: Buffer, begin: number, end: number): string;
}

const slots = 4096;
/** Bytes. Longer ones seldom come twice. */
const longest = 64;

/**
 * Most texts of a list come again in its other items. They are found again by their bytes, in a third of the time that
 * making a string takes, and are in memory once.
 */
export function createTexts(): Texts {
  const known: (string | undefined)[] = Array.from({ length: slots });
  return {
    read: (bytes, begin, end) => {
      if (end - begin > longest) return textOf(bytes, begin, end);
      let hash = 0;
      for (let at = begin; at < end; at++) hash = (hash * 31 + (bytes[at] ?? 0)) | 0;
      const slot = (hash ^ (hash >>> 12)) & (slots - 1);
      const found = known[slot];
      if (found !== undefined && isAt(found, bytes, begin, end)) return found;
      const text = textOf(bytes, begin, end);
      // Of what is not ASCII, the characters may be the bytes of another text: those of Ã¶ are the bytes of ö.
      if (text.length === end - begin) known[slot] = text;
      return text;
    },
  };
}

/** Whether the bytes are those of the text, which is ASCII. */
function isAt(text: string, bytes: Buffer, begin: number, end: number): boolean {
  if (text.length !== end - begin) return false;
  for (let at = begin; at < end; at++) if (text.charCodeAt(at - begin) !== bytes[at]) return false;
  return true;
}
