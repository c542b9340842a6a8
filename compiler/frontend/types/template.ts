import type { TemplateSyntax } from '../syntax/tree.js';
import type { Expander } from './expander.js';
import { constituents, literalShape, type Shape, unionShape, unnamed } from './shape.js';
import { type Scope, syntaxTerm } from './term.js';

/** More texts than this are left a template. */
const mostTexts = 1000;

/** A template literal type: its texts where they are finite, else a template. */
export function expandTemplate(expander: Expander, syntax: TemplateSyntax, scope: Scope): Shape | undefined {
  const types = syntax.types.map((type) => expander.expand(syntaxTerm(type, scope)));
  const known = types.filter((type) => type !== undefined);
  if (known.length < types.length) return undefined;
  return templateShape(syntax.texts, known);
}

export function templateShape(texts: readonly string[], types: readonly Shape[]): Shape {
  let found: readonly string[] | undefined = [texts[0] ?? ''];
  types.forEach((type, at) => {
    const values = literalTexts(type);
    const many = found && values && found.length * values.length <= mostTexts ? values : undefined;
    found = many && found?.flatMap((text) => many.map((value) => text + value + (texts[at + 1] ?? '')));
  });
  return found ? unionShape(found.map(literalShape)) : { kind: 'template', texts, types, ...unnamed };
}

function literalTexts(shape: Shape): readonly string[] | undefined {
  const members = constituents(shape);
  const texts = members.flatMap((member) => {
    if (member.kind === 'literal') return [String(member.value)];
    return member.kind === 'keyword' && member.name === 'boolean' ? ['true', 'false'] : [];
  });
  return members.every(({ kind }) => kind === 'literal' || kind === 'keyword') && texts.length >= members.length
    ? texts
    : undefined;
}
