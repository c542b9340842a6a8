/** Lower case of the ASCII letters alone. */
export function lowerAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Upper case of the ASCII letters alone. */
export function upperAscii(text: string): string {
  return text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** The code points of a text, the items of a list, the entries of a map that are present. */
export function size(value: string | readonly unknown[] | object): number {
  if (typeof value === 'string') return [...value].length;
  if (Array.isArray(value)) return value.length;
  return Object.values(value).filter((entry) => entry !== undefined && entry !== null).length;
}
