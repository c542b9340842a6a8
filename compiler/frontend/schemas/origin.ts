import type { TypeOrigin } from '../../model/schema.js';
import type { Shape } from '../types/shape.js';
import type { Lowering } from './lowering.js';

/** The name that can be imported for exactly this type. */
export function typeOrigin({ expander, locate }: Lowering, shape: Shape): TypeOrigin | undefined {
  const [layer] = shape.layers;
  if (layer?.instance !== '' || shape.kind === 'scalar') return undefined;
  const { module, declaration } = layer;
  const { name } = declaration;
  const exported = module.exports.get(name);
  if (exported?.kind !== 'local' || exported.name !== name) return undefined;
  const inKext = expander.modules.kextPath(module);
  if (inKext !== undefined) {
    return inKext.startsWith('kubernetes/') ? { module: inKext.replace(/^kubernetes/, 'kext'), name } : undefined;
  }
  return expander.modules.isUsers(module) ? { module: locate(module, declaration.at).file, name } : undefined;
}
