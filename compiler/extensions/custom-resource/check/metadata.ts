import type { Report } from '../../../diagnostics/diagnostic.js';
import { badMetadata } from '../diagnostics.js';
import type { CustomKind } from '../kinds.js';
import { problemOfKey, problemOfLabelValue } from './dns.js';

/** The CRD's own labels and annotations. */
export function checkMetadata({ versions }: CustomKind, report: Report): void {
  for (const { kindWide } of versions) {
    for (const { value, at } of kindWide.labels) {
      const [key, text] = value;
      const reason = problemOfKey(key) ?? problemOfLabelValue(text);
      if (reason) report(badMetadata, at, { what: 'a label', key, reason });
    }
    for (const { value, at } of kindWide.annotations) {
      const [key] = value;
      const reason = problemOfKey(key);
      if (reason) report(badMetadata, at, { what: 'an annotation', key, reason });
    }
  }
}
