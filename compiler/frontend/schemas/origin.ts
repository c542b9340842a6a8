import type { TypeName, TypeOrigin } from '../../model/schema.js';
import type { Layer, Shape } from '../types/shape.js';
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
    if (!inKext.startsWith('kubernetes/')) return undefined;
    const sent = `${name}Input`;
    return { module: inKext.replace(/^kubernetes/, 'kext'), name, ...(module.exports.has(sent) && { sent }) };
  }
  return expander.modules.isUsers(module) ? { module: locate(module, declaration.at).file, name } : undefined;
}

/** What a rule on this type and the schemas of its values agree on. */
export function typeName({ expander, locate }: Lowering, { module, declaration, instance }: Layer): TypeName {
  const file = expander.modules.kextPath(module) ?? locate(module, declaration.at).file;
  return `${file}#${declaration.name}${instance}`;
}

/** kext's own scalars aside, which stand everywhere. */
export function typeNames(lowering: Lowering, { layers }: Shape): readonly TypeName[] {
  const { kextPath } = lowering.expander.modules;
  const named = layers.filter(({ module }) => kextPath(module)?.startsWith('api/') !== true);
  return named.map((layer) => typeName(lowering, layer));
}
