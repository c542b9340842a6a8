const notice = "Written by kext from this project's TypeScript. Do not edit: run `kext generate`.";

/** The text below a first line that says who wrote it; the same string for the same text. */
export function withNotice(path: string, text: string): string {
  const known = latest.get(path);
  if (known?.text === text) return known.noticed;
  const noticed = noticeLine(path) + text;
  latest.set(path, { text, noticed });
  return noticed;
}

const latest = new Map<string, { readonly text: string; readonly noticed: string }>();

/** The line that says it, as a comment of the file's language. */
export function noticeLine(path: string): string {
  return `${/\.[jt]s$/.test(path) ? '//' : '#'} ${notice}\n`;
}

/** Only a file for which this holds is ever replaced or removed. Earlier and other words after the first three count too. */
export function isWrittenByKext(text: string): boolean {
  return /^\uFEFF?(?:#|\/\/) Written by kext\b/.test(text);
}
