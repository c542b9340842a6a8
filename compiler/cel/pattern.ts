import { createRequire } from 'node:module';
import { isPlainPattern } from './plain-pattern.js';

export type Pattern = { readonly matches: (text: string) => boolean } | { readonly problem: string };

/** Reads an expression as an API server does: as RE2. */
export function compilePattern(pattern: string): Pattern {
  const known = patterns.get(pattern);
  if (known) return known;
  const compiled = isPlainPattern(pattern) ? compilePlain(pattern) : compileRe2(pattern);
  patterns.set(pattern, compiled);
  return compiled;
}

/** The same expression always compiles to the same: safe to keep between runs. */
const patterns = new Map<string, Pattern>();

function compilePlain(pattern: string): Pattern {
  let compiled: RegExp | undefined;
  return {
    matches: (text) => {
      compiled ??= new RegExp(pattern, 'u');
      return compiled.test(text);
    },
  };
}

/** Loaded for expressions only that use more than the plain ones: it takes 30 ms. */
function compileRe2(pattern: string): Pattern {
  const { RE2JS } = createRequire(import.meta.url)('re2js') as typeof import('re2js');
  try {
    const compiled = RE2JS.compile(pattern);
    return { matches: (text) => compiled.matcher(text).find() };
  } catch (problem) {
    const text = problem instanceof Error ? problem.message : String(problem);
    // Go's newer versions take a name twice.
    if (text.includes('duplicate capture group name')) return { matches: () => true };
    return { problem: text.replace(/^error parsing regexp: /, '') };
  }
}
