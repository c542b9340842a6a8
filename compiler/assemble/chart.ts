import type { PlannedFile } from '../model/planned-file.js';
import type { Model } from '../model/resource.js';
import type { Manifests } from './manifests.js';

export function planChart(_manifests: Manifests, _model: Model): readonly PlannedFile[] {
  return [];
}
