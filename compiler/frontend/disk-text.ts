import { readFileSync, statSync } from 'node:fs';

/** What stands on the disk; undefined for nothing that can be read. */
export function diskText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * The same for a file that is likely to say this. It is read again only when its status says that somebody has written to
 * it, and is the very string that was expected where it says the same, so that the two are compared at once.
 */
export function textAsExpected(path: string, expected: string | undefined): string | undefined {
  const stamp = stampOf(path);
  if (stamp === undefined) return undefined;
  const known = seen.get(path);
  if (known?.stamp === stamp) return known.text;
  const found = diskText(path);
  const text = found === expected ? expected : found;
  seen.set(path, { stamp, text });
  return text;
}

const seen = new Map<string, { readonly stamp: string; readonly text: string | undefined }>();

/** Undefined where nothing stands, or can't be asked. */
function stampOf(path: string): string | undefined {
  try {
    const { ino, size, mtimeMs, ctimeMs } = statSync(path);
    return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
  } catch {
    return undefined;
  }
}
