import type { Place } from '../../../model/tag.js';

/** Where tags stand that say something about a kind. */
export const onResource: readonly Place[] = ['resource'];

/** Where tags stand that say something about a schema. */
export const onSchema: readonly Place[] = ['property', 'type'];
