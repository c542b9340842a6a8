import { type Characters, hasAny, type PatternNode } from './tree.js';

/** Which of ASCII they are, by code, and behind those whether any other may be one of them. */
export type CharacterSet = readonly boolean[];

export function setOf({ source }: Characters, flags: string): CharacterSet {
  const one = new RegExp(`^(?:${source})$`, flags.replace(/[^isu]/g, ''));
  const ascii = Array.from({ length: 128 }, (_, code) => one.test(String.fromCharCode(code)));
  return [...ascii, mayBeOther(source)];
}

/** Of what is not surely ASCII alone, yes. */
function mayBeOther(source: string): boolean {
  return /^\[\^|^\.$|[^\0-\x7f]|\\[xucpPDWSs]/.test(source);
}

export function areDisjoint(one: CharacterSet, other: CharacterSet): boolean {
  return one.every((has, code) => !has || !other[code]);
}

export function isAsciiOnly(node: PatternNode): boolean {
  return !hasAny(node, (part) => part.kind === 'characters' && mayBeOther(part.source));
}

export function isDigitsOnly(node: PatternNode): boolean {
  return !hasAny(node, (part) => part.kind === 'characters' && !isDigit(part.source));
}

function isDigit(source: string): boolean {
  return source === '\\d' || /^\d$/.test(source) || /^\[(?:\d-\d|\d|\\d)+\]$/.test(source);
}
