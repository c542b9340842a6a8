import type { Contribution } from '../model/contribution.js';
import type { PlannedFile } from '../model/planned-file.js';

/** Of the bundle that `kext build` makes; only where there is something to run. */
export function dockerfile(contributions: readonly Contribution[]): readonly PlannedFile[] {
  const running = contributions.some(({ kind }) => kind === 'registration' || kind === 'route');
  return running
    ? [{ path: 'Dockerfile', content: { kind: 'template', template: 'assemble/dockerfile', data: {} } }]
    : [];
}
