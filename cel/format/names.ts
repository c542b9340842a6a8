/** Names as Kubernetes' API validates them. Source: k8s.io/apimachinery/pkg/util/validation. */
const label = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const subdomain = `${label}(\\.${label})*`;
const oldLabel = '[a-z]([-a-z0-9]*[a-z0-9])?';
const key = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';

const labelText =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character";
const subdomainText =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character";
const oldLabelText =
  "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character";
const keyText =
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
const valueText =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";

export function problemsOfLabel(text: string): string[] {
  if (matches(label, text)) return tooLong(text, 63, 'characters');
  const what = matches(subdomain, text) ? 'must not contain dots' : explain(labelText, label, 'my-name', '123-abc');
  return [...tooLong(text, 63, 'characters'), what];
}

export function problemsOfSubdomain(text: string, unit: 'bytes' | 'characters'): string[] {
  return [
    ...tooLong(text, 253, unit),
    ...(matches(subdomain, text) ? [] : [explain(subdomainText, subdomain, 'example.com')]),
  ];
}

export function problemsOfOldLabel(text: string): string[] {
  return [
    ...tooLong(text, 63, 'characters'),
    ...(matches(oldLabel, text) ? [] : [explain(oldLabelText, oldLabel, 'my-name', 'abc-123')]),
  ];
}

export function problemsOfLabelValue(text: string): string[] {
  const value = `(${key})?`;
  return [
    ...tooLong(text, 63, 'bytes'),
    ...(matches(value, text) ? [] : [explain(valueText, value, 'MyValue', 'my_value', '12345')]),
  ];
}

export function problemsOfQualifiedName(text: string): string[] {
  const parts = text.split('/');
  const [last = ''] = parts.slice(-1);
  const shape = explain(keyText, key, 'MyName', 'my.name', '123-abc');
  if (parts.length > 2) {
    return [`a valid label key ${shape} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`];
  }
  const length = last === '' ? ['must be non-empty'] : tooLong(last, 63, 'bytes');
  return [
    ...(parts.length === 2 ? problemsOfPrefix(parts[0] ?? '').map((problem) => `prefix part ${problem}`) : []),
    ...[...length, ...(matches(key, last) ? [] : [shape])].map((problem) => `name part ${problem}`),
  ];
}

function problemsOfPrefix(prefix: string): string[] {
  return prefix === '' ? ['must be non-empty'] : problemsOfSubdomain(prefix, 'bytes');
}

/** A prefix may end in a dash: what generateName appends follows. Of the two last characters, ASCII ones make room. */
export function asPrefix(text: string): string {
  return /[ -~]-$/.test(text) ? `${text.slice(0, -2)}a` : text;
}

function matches(expression: string, text: string): boolean {
  return new RegExp(`^(?:${expression})$`).test(text);
}

/** In bytes, whichever word the server uses for them. */
function tooLong(text: string, most: number, unit: 'bytes' | 'characters'): string[] {
  return Buffer.byteLength(text) > most ? [`must be no more than ${most} ${unit}`] : [];
}

function explain(message: string, expression: string, ...examples: readonly string[]): string {
  const quoted = examples.map((example) => `'${example}', `).join(' or ');
  return `${message} (e.g. ${quoted}regex used for validation is '${expression}')`;
}
