/** The bytes of a file's pieces. A piece that was in the file's last text, at the same place, is not encoded again. */
export function encodePieces(path: string, pieces: readonly string[]): readonly Buffer[] {
  const known = latest.get(path);
  const bytes = pieces.map((piece, at) => {
    const same = known?.pieces[at] === piece ? known.bytes[at] : undefined;
    return same ?? Buffer.from(piece);
  });
  latest.set(path, { pieces, bytes });
  return bytes;
}

const latest = new Map<string, { readonly pieces: readonly string[]; readonly bytes: readonly Buffer[] }>();
