import { RE2JS } from 're2js';
import { CelError } from './cel-error.js';

/** Whether the RE2 expression is found anywhere in the text. */
export function matches(text: string, expression: string): boolean {
  return compile(expression).matcher(text).find();
}

/**
 * The first part of the text that the RE2 expression finds, or an empty text. Source:
 * k8s.io/apiserver/pkg/cel/library/regex.go.
 */
export function find(text: string, expression: string): string {
  const matcher = compile(expression).matcher(text);
  return matcher.find() ? (matcher.group() ?? '') : '';
}

/**
 * All parts of the text that the RE2 expression finds, one after the other; at most as many as the limit where that is
 * not negative. As in Go, an empty part right behind another one is left out.
 */
export function findAll(text: string, expression: string, limit = -1): string[] {
  const matcher = compile(expression).matcher(text);
  const found: string[] = [];
  let at = 0;
  let lastEnd = -1;
  while (at <= text.length && (limit < 0 || found.length < limit) && matcher.find(at)) {
    const [start, end] = [matcher.start(), matcher.end()];
    if (start !== end || start !== lastEnd) found.push(text.slice(start, end));
    lastEnd = end;
    at = end > at ? end : at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  }
  return found;
}

const compiled = new Map<string, RE2JS>();

function compile(expression: string): RE2JS {
  const known = compiled.get(expression);
  if (known) return known;
  const fresh = parse(expression);
  compiled.set(expression, fresh);
  return fresh;
}

function parse(expression: string): RE2JS {
  try {
    return RE2JS.compile(expression);
  } catch (problem) {
    throw new CelError(`Illegal regex: ${problem instanceof Error ? problem.message : problem}`);
  }
}
