import type { PatternNode } from '../../../compiler/cel/patterns/tree.js';
import type { Random } from '../../cluster/declarations/random.js';

const characters = [
  'a',
  'b',
  '1',
  ':',
  '-',
  '/',
  '\\.',
  '\\d',
  '\\w',
  '[a-z]',
  '[^:]',
  '[^/:]',
  '[0-9]',
  '[a-z0-9-]',
  '.',
  '\\s',
  '\\S',
  'é',
  '[^é]',
  '\\x41',
];
const times = ['*', '+', '?', '{2}', '{1,3}', '{2,}', '*?', '+?', '??'];

/** A regular expression with a group at least. */
export function makePattern(random: Random): string {
  for (;;) {
    const body = sequence(random, 2);
    const source = `${random.chance(0.6) ? '^' : ''}${body}${random.chance(0.6) ? '$' : ''}`;
    if (/\((?!\?)|\(\?</.test(source) && !/\|[$]|\^\|/.test(source)) return source;
  }
}

function sequence(random: Random, depth: number): string {
  return Array.from({ length: random.integer(1, 4) }, () => item(random, depth)).join('');
}

function item(random: Random, depth: number): string {
  const kind = depth > 0 ? random.integer(0, 9) : 0;
  if (kind < 5) return `${random.pick(characters)}${random.chance(0.4) ? random.pick(times) : ''}`;
  const inside = random.chance(0.25)
    ? `${sequence(random, depth - 1)}|${sequence(random, depth - 1)}`
    : sequence(random, depth - 1);
  const group = kind < 8 ? `(${inside})` : `(?:${inside})`;
  // JavaScript takes years for repetitions inside of repetitions.
  const often = /[*+?}]/.test(inside) ? ['?', '??'] : ['?', '?', '*', '+', '{2}', '??'];
  return `${group}${random.chance(0.3) ? random.pick(often) : ''}`;
}

const letters = ['a', 'b', '1', '1', ':', '-', '/', '.', 'A', ' ', 'é', 'z', '\n'];

/** Made of what the expressions speak of. */
export function makeText(random: Random): string {
  return Array.from({ length: random.integer(0, 9) }, () => random.pick(letters)).join('');
}

/** One that the expression matches, where its repetitions and edges let it. */
export function makeMatch(random: Random, node: PatternNode): string {
  switch (node.kind) {
    case 'characters': {
      const fitting = letters.filter((letter) => new RegExp(`^(?:${node.source})$`, 's').test(letter));
      return fitting.length > 0 ? random.pick(fitting) : 'A';
    }
    case 'edge':
      return '';
    case 'sequence':
      return node.items.map((each) => makeMatch(random, each)).join('');
    case 'choice':
      return makeMatch(random, random.pick(node.branches));
    case 'repeat': {
      const times = random.integer(node.least, Math.min(node.most, node.least + 2));
      return Array.from({ length: times }, () => makeMatch(random, node.of)).join('');
    }
    case 'group':
      return makeMatch(random, node.of);
  }
}
