import type { FunctionDeclaration } from '../../model/declaration.js';

/** The first paragraph of the comment, on one line; the function's name in words where there is none. */
export function messageOf({ description, name }: FunctionDeclaration): string {
  if (description === '') return name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  const [first = ''] = description.split(/\n\s*\n/);
  return first.replace(/\s+/g, ' ').trim();
}
