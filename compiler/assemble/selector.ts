import type { Configuration } from '../model/resource.js';

/** What marks the project's objects and selects its pods; selectors can't change, so there is no version in it. */
export function selectorLabels({ name }: Configuration): { readonly [label: string]: string } {
  return { 'app.kubernetes.io/name': name };
}
