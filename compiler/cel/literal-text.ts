import { compilePattern } from './pattern.js';
import { isDateTime, isGoDuration } from './time.js';

/** What is wrong with a text that a function reads as something else. */
export function problemOfLiteral(name: string, text: string): string | undefined {
  switch (name) {
    case 'matches': {
      const pattern = compilePattern(text);
      return 'problem' in pattern ? `"${text}" is no RE2 expression, ${pattern.problem}` : undefined;
    }
    case 'timestamp':
      return isDateTime(text) ? undefined : `"${text}" is no time as in RFC 3339`;
    case 'duration':
      return isGoDuration(text) ? undefined : `"${text}" is no duration as Go writes it`;
    case 'int':
      return isInteger(text, -(2n ** 63n), 2n ** 63n - 1n) ? undefined : `"${text}" is no int`;
    case 'uint':
      return isInteger(text, 0n, 2n ** 64n - 1n) ? undefined : `"${text}" is no uint`;
    case 'double':
      return isDouble(text) ? undefined : `"${text}" is no double`;
    case 'bool':
      return booleans.test(text) ? undefined : `"${text}" is no bool`;
    default:
      return undefined;
  }
}

/** Go's strconv.ParseBool. */
const booleans = /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/;

function isInteger(text: string, min: bigint, max: bigint): boolean {
  if (!/^[-+]?\d+$/.test(text) || (min === 0n && /^[-+]/.test(text))) return false;
  const value = BigInt(text.replace(/^\+/, ''));
  return value >= min && value <= max;
}

/** Go's strconv.ParseFloat, without its hexadecimals. */
function isDouble(text: string): boolean {
  if (/^[-+]?(?:inf|infinity)$|^nan$/i.test(text)) return true;
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text) && Number.isFinite(Number(text));
}
