import { compilePattern } from '../pattern.js';

/** A JavaScript expression as RE2 that matches the same texts, or why there is none. */
export function toRe2(source: string, flags: string): { readonly pattern: string } | { readonly problem: string } {
  const wrong = [...flags].find((flag) => flag !== 'i' && flag !== 's' && flag !== 'u');
  if (wrong !== undefined) return { problem: `has the flag ${wrong}, which RE2 reads in another way` };
  if (flags.includes('i') && flags.includes('u')) {
    return { problem: 'has the flags i and u, which together take other letters for k and s' };
  }
  const state: State = { ignoreCase: flags.includes('i'), dotAll: flags.includes('s'), problem: undefined };
  const parts = [...source.matchAll(token)].map(([part]) => translate(part, state));
  if (state.problem !== undefined) return { problem: state.problem };
  const pattern = parts.join('');
  if (state.ignoreCase && /[^\0-\x7f]/.test(source)) return { problem: 'has letters beyond ASCII under the flag i' };
  const compiled = compilePattern(pattern);
  return 'problem' in compiled ? { problem: `is nothing that RE2 reads, ${compiled.problem}` } : { pattern };
}

interface State {
  readonly ignoreCase: boolean;
  readonly dotAll: boolean;
  problem: string | undefined;
}

/** A class, an escape, the head of a group, a count, or one character. */
const token =
  /\[\^?(?:\\[\s\S]|[^\]\\])*\]|\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|u\{[\da-fA-F]+\}|c[A-Za-z]|k<[^>]*>|[pP]\{[^}]*\}|[\s\S])|\(\?(?:[:=!]|<[=!]|<[^>]*>|)|\{\d+(?:,\d*)?\}|[\s\S]/g;

function translate(part: string, state: State): string {
  if (part.startsWith('[')) return translateClass(part, state);
  if (part.startsWith('\\')) return translateEscape(part, false, state);
  if (part.startsWith('(?')) return translateGroup(part, state);
  if (part === '.') return state.dotAll ? '(?s:.)' : '[^\\n\\r\\x{2028}\\x{2029}]';
  if (part === '{' || part === '}' || part === ']') return `\\${part}`;
  return cased(part, state);
}

/** Letters of ASCII alone change their case: RE2 would also take the Kelvin sign for a k. */
function cased(part: string, { ignoreCase }: State): string {
  return ignoreCase && /^[A-Za-z]$/.test(part) ? `[${part.toLowerCase()}${part.toUpperCase()}]` : part;
}

function translateGroup(part: string, state: State): string {
  if (part === '(?:') return part;
  if (/^\(\?<[^=!]/.test(part)) return '(?:';
  state.problem ??= 'looks ahead or behind, which RE2 does not';
  return part;
}

const spaces = '\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';

function translateEscape(part: string, inClass: boolean, state: State): string {
  const [, letter = ''] = part;
  switch (letter) {
    case 's':
      return inClass ? spaces : `[${spaces}]`;
    case 'S':
      if (inClass) state.problem ??= 'has \\S in a class, which RE2 reads in another way';
      return `[^${spaces}]`;
    case 'd':
    case 'D':
    case 'w':
    case 'W':
    case 't':
    case 'n':
    case 'r':
    case 'f':
    case 'v':
      return part;
    case 'b':
      return inClass ? '\\x08' : part;
    case 'B':
      return part;
    case '0':
      return '\\x00';
    case 'x':
    case 'u': {
      const digits = part.replace(/[^\da-fA-F]/g, '');
      const point = Number.parseInt(digits, 16);
      if (digits === '' || (point >= 0xd800 && point <= 0xdfff))
        state.problem ??= `has ${part}, which is no character by itself`;
      if (state.ignoreCase && (point > 0x7f || /[a-z]/i.test(String.fromCharCode(point))))
        state.problem ??= `has ${part} under the flag i: write the letter itself`;
      return `\\x{${digits}}`;
    }
    case 'c':
    case 'k':
    case 'p':
    case 'P':
      state.problem ??= `has ${part}, which RE2 reads in another way`;
      return part;
    default:
      if (/[1-9]/.test(letter)) state.problem ??= 'refers back to a group, which RE2 does not';
      if (!/[A-Za-z/]/.test(letter)) return part;
      return inClass ? letter : cased(letter, state);
  }
}

function translateClass(part: string, state: State): string {
  const [, negation = '', inside = ''] = /^\[(\^?)([\s\S]*)\]$/.exec(part) ?? [];
  if (inside === '') {
    state.problem ??= `has ${part}, which RE2 has not`;
    return part;
  }
  const pieces = [...inside.matchAll(/\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|u\{[\da-fA-F]+\}|[\s\S])|[\s\S]/g)].map(
    ([piece]) => piece,
  );
  const both = state.ignoreCase
    ? [...pieces.map((piece) => classPiece(piece, state)), ...swapCase(pieces, state)]
    : pieces.map((piece) => classPiece(piece, state));
  return `[${negation}${both.join('')}]`;
}

function classPiece(piece: string, state: State): string {
  if (piece.startsWith('\\')) return translateEscape(piece, true, state);
  return piece === '[' || piece === '&' || piece === '~' ? `\\${piece}` : piece;
}

/** The letters and ranges of letters of a class in the other case. */
function swapCase(pieces: readonly string[], state: State): readonly string[] {
  const text = pieces.map((piece) => (piece.startsWith('\\') ? '\\' : piece)).join('');
  const swapped = [...text.matchAll(/([a-z])-([a-z])|([A-Z])-([A-Z])|(.)-(.)|([A-Za-z])/g)];
  return swapped.flatMap(([whole, ...groups]) => {
    if (groups[4] !== undefined && /[^\d]/.test(`${groups[4]}${groups[5]}`)) {
      state.problem ??= `has the range ${whole} under the flag i`;
    }
    if (groups[4] !== undefined) return [];
    return [[...whole].map((letter) => (/[a-z]/.test(letter) ? letter.toUpperCase() : letter.toLowerCase())).join('')];
  });
}
