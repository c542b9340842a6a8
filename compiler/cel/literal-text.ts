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
    default:
      return undefined;
  }
}
