/** For `sort`: by UTF-16 units, which no locale changes. */
export function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
