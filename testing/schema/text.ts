import { CelError, matches } from '../../cel/index.js';
import { plainCause } from '../cause.js';
import type { Schema } from '../definition/schema.js';
import { isFormat } from './format.js';
import { failed, matched, type Outcome } from './outcome.js';
import { fieldOf, type Path, wrong } from './place.js';

/** The first of the keywords that the text breaks. */
export function validateText(value: string, { maxLength, minLength, pattern }: Schema, path: Path): Outcome {
  const length = [...value].length;
  if (maxLength !== undefined && length > maxLength) {
    const unit = maxLength === 1 ? 'byte' : 'bytes';
    return failed(plainCause('TooLong', fieldOf(path), `may not be more than ${maxLength} ${unit}`));
  }
  if (minLength !== undefined && length < minLength) {
    return failed(wrong(path, value, `should be at least ${minLength} chars long`));
  }
  if (pattern !== undefined && !isMatch(value, pattern)) {
    return failed(wrong(path, value, `should match '${pattern}'`));
  }
  return matched(0);
}

function isMatch(value: string, pattern: string): boolean {
  try {
    return matches(value, pattern);
  } catch (problem) {
    if (problem instanceof CelError) return false;
    throw problem;
  }
}

/** None where the format is no format of texts that the server knows. */
export function validateFormat(value: string, { format }: Schema, path: Path): readonly Outcome[] {
  const fits = format === undefined ? undefined : isFormat(value, format);
  if (fits === undefined) return [];
  const problem = `must be of type ${format}: ${JSON.stringify(value)}`;
  return [fits ? matched(0) : failed(wrong(path, value, problem, 'TypeInvalid'))];
}
