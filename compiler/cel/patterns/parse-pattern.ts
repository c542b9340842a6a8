import type { PatternNode } from './tree.js';

/** Undefined for what looks ahead or behind, and for references to groups. */
export function parsePattern(source: string): PatternNode | undefined {
  const state: State = { tokens: source.match(token) ?? [], at: 0, groups: 0, isWrong: false };
  const node = readChoice(state);
  return state.isWrong || state.at < state.tokens.length ? undefined : node;
}

/** A class, an escape, the head of a group, how often something comes, or one character. */
const token =
  /\[\^?(?:\\[\s\S]|[^\]\\])*\]|\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|u\{[\da-fA-F]+\}|c[A-Za-z]|k<[^>]*>|[pP]\{[^}]*\}|[\s\S])|\((?:\?(?::|<?[=!]|<[^>]*>))?|(?:[*+?]|\{\d+(?:,\d*)?\})\??|[\s\S]/g;

interface State {
  readonly tokens: readonly string[];
  at: number;
  groups: number;
  isWrong: boolean;
}

function readChoice(state: State): PatternNode {
  const branches = [readSequence(state)];
  while (state.tokens[state.at] === '|') {
    state.at++;
    branches.push(readSequence(state));
  }
  const [only] = branches;
  return only && branches.length === 1 ? only : { kind: 'choice', branches };
}

function readSequence(state: State): PatternNode {
  const items: PatternNode[] = [];
  for (let next = state.tokens[state.at]; next !== undefined && next !== '|' && next !== ')'; ) {
    const item = readItem(state, next);
    if (item.kind === 'sequence') items.push(...item.items);
    else items.push(item);
    next = state.tokens[state.at];
  }
  const [only] = items;
  return only && items.length === 1 ? only : { kind: 'sequence', items };
}

function readItem(state: State, next: string): PatternNode {
  const of = readAtom(state, next);
  const times = state.tokens[state.at];
  if (times === undefined || !isTimes(times)) return of;
  state.at++;
  if (of.kind === 'edge') state.isWrong = true;
  return { kind: 'repeat', of, ...countOf(times) };
}

function isTimes(token: string): boolean {
  return /^(?:[*+?]|\{\d+(?:,\d*)?\})\??$/.test(token);
}

function readAtom(state: State, next: string): PatternNode {
  state.at++;
  if (next.startsWith('(')) return readGroup(state, next);
  if (/^(?:\^|\$|\\[bB])$/.test(next)) return { kind: 'edge', source: next };
  if (/^\\[1-9k]/.test(next) || isTimes(next)) state.isWrong = true;
  return { kind: 'characters', source: next };
}

function readGroup(state: State, head: string): PatternNode {
  if (/[=!]$/.test(head)) state.isWrong = true;
  const isKept = head !== '(?:';
  const place = isKept ? ++state.groups : 0;
  const of = readChoice(state);
  if (state.tokens[state.at] !== ')') state.isWrong = true;
  state.at++;
  const name = /^\(\?<(.*)>$/.exec(head)?.[1];
  return isKept ? { kind: 'group', of, place, ...(name !== undefined && { name }) } : of;
}

function countOf(times: string): { readonly least: number; readonly most: number } {
  switch (times[0]) {
    case '*':
      return { least: 0, most: Number.POSITIVE_INFINITY };
    case '+':
      return { least: 1, most: Number.POSITIVE_INFINITY };
    case '?':
      return { least: 0, most: 1 };
    default: {
      const [, least = '0', comma, most = ''] = /^\{(\d+)(,?)(\d*)/.exec(times) ?? [];
      const end = most === '' ? Number.POSITIVE_INFINITY : Number(most);
      return { least: Number(least), most: comma === '' ? Number(least) : end };
    }
  }
}
