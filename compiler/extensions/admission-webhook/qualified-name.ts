const name = /^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)$/;
const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** `name` or `prefix/name`, as of label keys: apimachinery's IsQualifiedName. */
export function isQualifiedName(text: string): boolean {
  const parts = text.split('/');
  const last = parts.at(-1) ?? '';
  const prefix = parts.length > 1 ? parts[0] : undefined;
  if (parts.length > 2 || last.length > 63 || !name.test(last)) return false;
  return prefix === undefined || (prefix.length <= 253 && subdomain.test(prefix));
}

export function isLabelValue(text: string): boolean {
  return text === '' || (text.length <= 63 && name.test(text));
}
