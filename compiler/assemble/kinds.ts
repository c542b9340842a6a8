import type { PlannedFile } from '../model/planned-file.js';
import type { Model } from '../model/resource.js';

/** The typed kinds of the project: what its own handlers import. */
export function planKinds(_model: Model): readonly PlannedFile[] {
  return [];
}
