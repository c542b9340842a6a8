import { type Expression as Cel, call, method } from '../expression.js';
import { constant } from './form.js';

/** A text, or what a server writes as one. */
export interface Piece {
  readonly cel: Cel;
  readonly isText: boolean;
}

/**
 * Texts one after the other. Where some are no texts `format` writes them: of `string(self.size)` a server does not know
 * how long it is, and refuses `+` with it.
 */
export function concatenate(pieces: readonly Piece[]): Cel {
  const flat = merged(pieces.flatMap(piecesOf));
  const [first, ...rest] = flat;
  if (!first) return constant('').cel;
  if (flat.every(({ isText }) => isText)) return rest.reduce((left, { cel }) => call('+', left, cel), first.cel);
  const template = flat
    .map(({ cel }) => (cel.kind === 'constant' ? String(cel.value).replace(/%/g, '%%') : '%s'))
    .join('');
  const args = flat.filter(({ cel }) => cel.kind !== 'constant').map(({ cel }) => cel);
  return method(constant(template).cel, 'format', { kind: 'list', items: args });
}

/** What an earlier concatenation was made of. */
function piecesOf(piece: Piece): readonly Piece[] {
  const { cel } = piece;
  if (cel.kind !== 'call' || cel.name !== 'format' || cel.target?.kind !== 'constant') return [piece];
  const [args] = cel.args;
  if (args?.kind !== 'list') return [piece];
  const texts = String(cel.target.value).split('%s');
  return texts.flatMap((part, index) => {
    const item = args.items[index];
    const text: Piece = { cel: constant(part.replace(/%%/g, '%')).cel, isText: true };
    return item ? [text, { cel: item, isText: false }] : [text];
  });
}

/** Constants side by side are one; empty ones none. */
function merged(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.cel.kind === 'constant' && piece.cel.value === '') continue;
    if (last?.cel.kind === 'constant' && piece.cel.kind === 'constant') {
      result[result.length - 1] = { cel: constant(`${last.cel.value}${piece.cel.value}`).cel, isText: true };
    } else result.push(piece);
  }
  return result;
}
