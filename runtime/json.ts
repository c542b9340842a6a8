/**
 * JSON whose integers beyond 2^53 are bigints, so that they survive a round trip; the API server has int64 fields. It is
 * JSON.parse and JSON.stringify wherever there is none, at their speed.
 */

/** @throws SyntaxError */
export function parseJson(text: string): unknown {
  // Always: what follows looks for strings, and takes its time over text in which one doesn't end.
  const parsed: unknown = JSON.parse(text);
  if (!hasLongNumber(text)) return parsed;
  const marked = text.replaceAll(tokens, (token, offset: number) => {
    if (token.startsWith('"')) return isKey(text, offset + token.length) ? token : `"${guardedText(token.slice(1))}`;
    return /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${mark}${token}"` : token;
  });
  const root: Record<string, unknown> = { value: JSON.parse(marked) };
  unmark(root);
  return root.value;
}

/** @throws TypeError: there is a cycle */
export function printJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (!(error instanceof TypeError && error.message.includes('BigInt'))) throw error;
  }
  const text = JSON.stringify(value, (_key, it) => {
    if (typeof it === 'bigint') return `${mark}${it}`;
    return typeof it === 'string' ? guarded(it) : it;
  });
  return text.replaceAll(tokens, (token, offset: number) => {
    if (!token.startsWith(`"${mark}`) || isKey(text, offset + token.length)) return token;
    return token.startsWith(mark, 2) ? `"${token.slice(2)}` : token.slice(2, -1);
  });
}

/** Whether 16 digits stand in a row. One of them is at a multiple of 16, so that only each 16th character is looked at. */
function hasLongNumber(text: string): boolean {
  for (let at = 15; at < text.length; at += 16) {
    if (isDigit(text, at) && /\d{16}/.test(text.slice(at - 15, at + 16))) return true;
  }
  return false;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

const colon = /\s*:/y;

/** In front of an integer that stands in a string for a while. Of Unicode's private use, and doubled where it was there. */
const mark = '\uE000';

/** Of a string's text in JSON, where the mark may be an escape too. */
function guardedText(text: string): string {
  return /^\\u[eE]000/.test(text) ? `${mark}${text}` : guarded(text);
}

function guarded(value: string): string {
  return value.startsWith(mark) ? `${mark}${value}` : value;
}

/** Of all that is in there. Not with JSON.parse's function, which calls itself: 10,000 levels are more than the stack holds. */
function unmark(root: Record<string, unknown>): void {
  const open = [root];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    for (const name in value) {
      const child = value[name];
      if (typeof child === 'object' && child !== null) open.push(child as Record<string, unknown>);
      // Not assigned: the name may be `__proto__`.
      else if (typeof child === 'string' && child.startsWith(mark))
        Object.defineProperty(value, name, { value: unmarked(child) });
    }
  }
}

/** Of a string with the mark. */
function unmarked(value: string): string | bigint {
  return value.startsWith(mark, 1) ? value.slice(1) : BigInt(value.slice(1));
}

function isKey(text: string, end: number): boolean {
  colon.lastIndex = end;
  return colon.test(text);
}
