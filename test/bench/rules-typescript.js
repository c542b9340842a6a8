/**
 * Five rules for a kind, of the sorts that real APIs have most of, for what compiling them costs. The twins of
 * `compiled: false` are the same functions, type-checked alike, that no tag makes rules.
 */

/** @typedef {import('./kinds.js').BenchKind} BenchKind */

/** @param {BenchKind} kind @param {boolean} compiled */
export function rulesFile({ kind, file }, compiled) {
  const tag = compiled ? '\n *  @rule' : '';
  return `import { quantity } from 'kext/cel';
import type { ${kind}Spec } from '../api/v1/${file}.js';

/** A manual ${kind} has an endpoint.${tag} */
export const manualHasEndpoint = (self: ${kind}Spec) => self.mode0 !== 'Manual' || self.endpoint0 !== undefined;

/** The name of a ${kind} stays.${tag} */
export const nameStays = (self: ${kind}Spec, oldSelf: ${kind}Spec) => self.name0 === oldSelf.name0;

/** Ports are named once, and low ones are TCP.${tag} */
export function portsAreNamed({ ports0 = [] }: ${kind}Spec): boolean | string {
  const names = ports0.map(({ name }) => name);
  if (new Set(names).size !== names.length) return 'two ports have one name';
  return ports0.every(({ port, protocol = 'TCP' }) => port >= 1024 || protocol === 'TCP');
}

/** Zones are of two continents, and no more than there are copies.${tag} */
export const zonesFit = ({ zones0, count0 = 3 }: ${kind}Spec) =>
  (zones0 ?? []).length <= count0 && (zones0 ?? []).every((zone) => zone.startsWith('eu-') || zone.startsWith('us-'));

/** An amount is at least a Mi.${tag} */
export const amountIsEnough = (self: ${kind}Spec) =>
  self.amount0 === undefined || !quantity(self.amount0).isLessThan(quantity('1Mi')) || \`\${self.name0} is too small\`;
`;
}
