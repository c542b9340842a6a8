import { isUtf8 } from 'node:buffer';

const replacement = '\ufffd';

/**
 * As the API server's JSON has it, where kubelets have cut a text within a character: Go says for each byte that is no
 * UTF-8 what Node says once for several.
 */
export function textOf(bytes: Buffer, begin: number, end: number): string {
  const text = bytes.toString('utf8', begin, end);
  return text.includes(replacement) ? replaced(bytes.subarray(begin, end)) : text;
}

function replaced(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString();
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const size = sizes.find((it) => isUtf8(bytes.subarray(at, at + it)));
    text += size === undefined ? replacement : bytes.toString('utf8', at, at + size);
    at += size ?? 1;
  }
  return text;
}

/** Bytes of a character. */
const sizes = [1, 2, 3, 4];
