import type { ParsedPath, Step } from './step.js';

/** Reads a path as kubectl does. Source: k8s.io/client-go/util/jsonpath. */
export function parsePath(text: string): ParsedPath {
  const steps: Step[] = [];
  let at = 0;
  while (at < text.length) {
    const found = readStep(text, at);
    if ('problem' in found) return found;
    steps.push(...found.steps);
    at = found.end;
  }
  return { steps };
}

type Read = { readonly steps: readonly Step[]; readonly end: number } | { readonly problem: string };

function readStep(text: string, at: number): Read {
  if (text.startsWith('[?(', at)) return readFilter(text, at);
  if (text[at] === '[') return readBrackets(text, at);
  if (text.startsWith('..', at)) return readAnywhere(text, at + 2);
  if (text[at] === '.') return readField(text, at + 1);
  return { problem: `"${text.slice(at)}" must begin with "." or "["` };
}

function readAnywhere(text: string, at: number): Read {
  if (text[at] === '[') return { steps: [{ kind: 'anywhere' }], end: at };
  const field = readField(text, at);
  return 'problem' in field ? field : { steps: [{ kind: 'anywhere' }, ...field.steps], end: field.end };
}

/** Up to the next unescaped dot, bracket, comma or space; a backslash makes them part of the name. */
function readField(text: string, start: number): Read {
  const [written = ''] = /^(?:\\[\s\S]|[^.,[\]$@{}\s\\])*/.exec(text.slice(start)) ?? [];
  const end = start + written.length;
  if (written === '') return { problem: 'a name is missing after "."' };
  if (written === '*') return { steps: [{ kind: 'wildcard' }], end };
  return { steps: [{ kind: 'field', name: written.replaceAll('\\', '') }], end };
}

function readBrackets(text: string, start: number): Read {
  const end = text.indexOf(']', start) + 1;
  if (end === 0) return { problem: 'a bracket is not closed' };
  const inside = text.slice(start + 1, end - 1);
  if (inside.includes(',')) return readUnion(inside, end);
  const [, key] = /^'([^']*)'$/.exec(inside) ?? [];
  if (key !== undefined) return readKey(key, end);
  if (inside === '*' || /^-?\d*(:-?\d*)?(:-?\d*)?$/.test(inside)) return { steps: [{ kind: 'items' }], end };
  if (/^".*"$/.test(inside)) return { problem: `[${inside}] needs single quotes: ['${inside.slice(1, -1)}']` };
  return { problem: `[${inside}] is neither an index, nor [*], nor a name in single quotes` };
}

/** kubectl reads a quoted name as a path of its own, so a dot in it needs a backslash even there. */
function readKey(key: string, end: number): Read {
  const inner = parsePath(`.${key}`);
  if ('problem' in inner) return inner;
  if (inner.steps.length > 1) {
    return {
      problem: `kubectl splits ['${key}'] at its dots; write \\. for each: ['${key.replace(/\\?\./g, '\\.')}']`,
    };
  }
  return { steps: inner.steps, end };
}

function readUnion(inside: string, end: number): Read {
  const members: (readonly Step[])[] = [];
  for (const member of inside.split(',')) {
    const parsed = parsePath(`[${member.trim()}]`);
    if ('problem' in parsed) return parsed;
    members.push(parsed.steps);
  }
  return { steps: [{ kind: 'union', members }], end };
}

function readFilter(text: string, start: number): Read {
  const end = endOfFilter(text, start);
  if (end === undefined) return { problem: 'a filter is not closed with )]' };
  const inside = text.slice(start + 3, end - 2);
  const [, left = inside, operator, right = ''] = /^([^!<>=]+)([!<>=]+)(.+?)$/.exec(inside) ?? [];
  if (operator !== undefined && !['==', '!=', '<', '<=', '>', '>='].includes(operator)) {
    return { problem: `kubectl knows no operator ${operator}` };
  }
  const paths: (readonly Step[])[] = [];
  for (const side of [left.trim(), right.trim()]) {
    if (!side.startsWith('@')) continue;
    const parsed = parsePath(side.slice(1));
    if ('problem' in parsed) return parsed;
    paths.push(parsed.steps);
  }
  const literal = right.trim();
  const isLiteral = /^(@.*|"([^"\\]|\\.)*"|'([^'\\]|\\.)*'|[-+]?\d[\d.]*|true|false)$/.test(literal);
  if (operator !== undefined && !isLiteral) return { problem: `${literal} is no text in quotes and no number` };
  return { steps: [{ kind: 'filter', paths }], end };
}

/** One past `)]`; a parenthesis inside quotes does not count. */
function endOfFilter(text: string, start: number): number | undefined {
  let quote: string | undefined;
  for (let at = start + 3; at < text.length; at++) {
    const character = text[at];
    if (quote !== undefined) {
      if (character === quote && text[at - 1] !== '\\') quote = undefined;
    } else if (character === '"' || character === "'") quote = character;
    else if (character === ')') return text[at + 1] === ']' ? at + 2 : undefined;
  }
  return undefined;
}
