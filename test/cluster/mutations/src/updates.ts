import type { PolicyRequest } from 'kext';
import type { Widget } from './widgets.js';

/** @policy */
export function keepTags({ object, oldObject }: PolicyRequest<Widget, 'UPDATE'>) {
  const kept = (oldObject.spec.tags ?? []).filter((tag) => tag.startsWith('keep-'));
  return kept.length === 0 ? undefined : { ...object, spec: { ...object.spec, tags: kept } };
}
