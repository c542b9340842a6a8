/** Why the text is no RFC 1035 label, or undefined where it is one. */
export function problemOfLabel(text: string): string | undefined {
  if (text.length > 63) return `it has ${text.length} characters, and 63 are the most`;
  if (/^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(text)) return undefined;
  return 'it must be lower-case letters, digits and "-", beginning with a letter and ending with a letter or digit';
}

/** RFC 1123 names joined by dots. */
export function isSubdomain(text: string): boolean {
  return text.length <= 253 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(text);
}

/** Why the text is no key of a label or annotation, or undefined where it is one. */
export function problemOfKey(text: string): string | undefined {
  const [name = '', prefix, more] = text.split('/').reverse();
  if (more !== undefined) return 'it has two slashes';
  if (prefix !== undefined && !isSubdomain(prefix)) return `"${prefix}" before the slash is no DNS name in lower case`;
  return problemOfLabelText(name);
}

/** Why the text is no label value, or undefined where it is one. */
export function problemOfLabelValue(text: string): string | undefined {
  return text === '' ? undefined : problemOfLabelText(text);
}

function problemOfLabelText(text: string): string | undefined {
  if (text.length > 63) return `"${text}" has more than 63 characters`;
  if (/^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/.test(text)) return undefined;
  return `"${text}" must be letters, digits, "-", "_" and ".", with a letter or digit at both ends`;
}
