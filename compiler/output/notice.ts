const notice = "Written by kext from this project's TypeScript. Do not edit: run `kext generate`.";

/** The text below a first line that says who wrote it. */
export function withNotice(path: string, text: string): string {
  return `${commentMark(path)} ${notice}\n${text}`;
}

/** Only a file for which this holds is ever replaced or removed. Earlier and other words after the first three count too. */
export function isWrittenByKext(text: string): boolean {
  return /^\uFEFF?(?:#|\/\/) Written by kext\b/.test(text);
}

function commentMark(path: string): string {
  return /\.[jt]s$/.test(path) ? '//' : '#';
}
