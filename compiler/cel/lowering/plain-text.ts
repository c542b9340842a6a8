import type { Schema } from '../../model/schema.js';

const plainFormats: ReadonlySet<string> = new Set(
  'ipv4 uuid uuid3 uuid4 uuid5 byte date k8s-short-name k8s-long-name'.split(' '),
);

/** Whether format, enum or pattern leave ASCII only: of patterns, those made of classes and literals from end to end. */
export function isPlain({ format, enum: values, pattern, allOf }: Schema): boolean {
  if (format !== undefined && plainFormats.has(format)) return true;
  if (values) return values.every((value) => typeof value !== 'string' || isAscii(value));
  return (pattern !== undefined && isPlainText(pattern)) || (allOf?.some(isPlain) ?? false);
}

/** Of a project's properties many have one of a few patterns. */
function isPlainText(pattern: string): boolean {
  const known = plainTexts.get(pattern);
  if (known !== undefined) return known;
  const plain = leavesAscii(pattern);
  plainTexts.set(pattern, plain);
  return plain;
}

const plainTexts = new Map<string, boolean>();

function leavesAscii(pattern: string): boolean {
  const whole = /^\^(.*)\$$/s.exec(pattern)?.[1];
  if (whole === undefined || !isAscii(whole) || hasOpenAlternative(whole)) return false;
  return !/\[\^|(?<!\\)\.|\\[DWSpPxuC]|\(\?/.test(whole.replace(/\[[^\]]*\]/g, (set) => set.replace(/\./g, '')));
}

/** `^a|b$` is anchored at one side only. */
function hasOpenAlternative(pattern: string): boolean {
  if (!pattern.includes('|')) return false;
  let depth = 0;
  for (const [part] of pattern.matchAll(/\\.|\[(?:\\.|[^\]])*\]|./gs)) {
    if (part === '(') depth++;
    else if (part === ')') depth--;
    else if (part === '|' && depth === 0) return true;
  }
  return false;
}

function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins there
  return /^[\u0000-\u007f]*$/.test(text);
}
