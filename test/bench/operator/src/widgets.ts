import type { Context } from 'kext';
import { ConfigMap } from 'kext/core/v1';
import type { Widget } from './widget.js';

/**
 * @controller widgets
 * @workers 4
 */
export async function widgets(
  { metadata: { name }, spec: { text }, status: last }: Widget,
  { own, status }: Context<Widget>,
) {
  await own(ConfigMap, { metadata: { name }, data: { text } });
  if (last?.text !== text) await status({ text });
}
