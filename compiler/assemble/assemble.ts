import type { Contribution } from '../model/contribution.js';
import type { PlannedFile } from '../model/planned-file.js';
import type { Model } from '../model/resource.js';

export function assemble(_contributions: readonly Contribution[], _model: Model): readonly PlannedFile[] {
  return [];
}
