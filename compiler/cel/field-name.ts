/** Source: celReservedSymbols of k8s.io/apiserver/pkg/cel. */
export const reserved: ReadonlySet<string> = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while'.split(
    ' ',
  ),
);

const escapes: { readonly [text: string]: string } = {
  __: '__underscores__',
  '.': '__dot__',
  '-': '__dash__',
  '/': '__slash__',
};

/**
 * The property's name as CEL can write it, or undefined where a rule can't name the property. Source:
 * k8s.io/apiserver/pkg/cel.Escape.
 */
export function fieldNameOf(property: string): string | undefined {
  if (reserved.has(property)) return `__${property}__`;
  // Nearly all: nothing in them is to be escaped.
  if (/^[a-zA-Z][a-zA-Z0-9]*$/.test(property)) return property;
  if (!/^[a-zA-Z_.\-/][a-zA-Z0-9_.\-/]*$/.test(property)) return undefined;
  return property.replace(/__|[.\-/]/g, (text) => escapes[text] ?? text);
}
