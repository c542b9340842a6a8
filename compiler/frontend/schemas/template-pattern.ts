import { constituents, type Shape } from '../types/shape.js';

type Template = Extract<Shape, { kind: 'template' }>;

const whole = '-?(0|[1-9][0-9]*)';
const integers = new Set(['Int32', 'Int64', 'Integer']);
const numbers = new Set(['Float', 'Double', 'Numeric']);

/** The expression for the texts of a template literal type, without anchors. */
export function templatePattern({ texts, types }: Template): string {
  const rest = types.map((type, at) => alternatives(type) + quote(texts[at + 1] ?? ''));
  return quote(texts[0] ?? '') + rest.join('');
}

function alternatives(shape: Shape): string {
  const parts = constituents(shape).map(part);
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join('|')})`;
}

function part(shape: Shape): string {
  if (shape.kind === 'literal') return quote(String(shape.value));
  if (shape.kind === 'template') return templatePattern(shape);
  if (shape.kind === 'scalar') {
    return integers.has(shape.name) ? whole : numbers.has(shape.name) ? decimal : '.*';
  }
  if (shape.kind !== 'keyword') return '.*';
  if (shape.name === 'number') return decimal;
  if (shape.name === 'bigint') return whole;
  return shape.name === 'boolean' ? '(true|false)' : '.*';
}

/** As JavaScript prints numbers. */
const decimal = `${whole}(\\.[0-9]+)?(e[+-][0-9]+)?`;

function quote(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
