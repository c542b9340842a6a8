import type { Build } from './build.js';
import { affordable, type Property, type Shape, type Site } from './shape.js';
import { celName } from './words.js';

/** Rules on one property: that it stays, and what its value is. */
export function propertyRules(build: Build, site: Site, name: string, shape: Shape): string[] {
  const { random } = build;
  if (!shape.visible || celName(name) === undefined || !affordable(site, shape.size)) return [];
  const tags = [];
  if (site.relations && site.transitions && random.chance(0.06))
    tags.push(random.pick(['@immutable', '@immutable fixed']));
  const rule = shape.nullable ? undefined : ruleOn('self', shape);
  if (rule !== undefined && random.chance(0.08)) tags.push(`@cel ${rule}`);
  return tags;
}

/** Rules on an object that read one of its members. */
export function objectRules(build: Build, site: Site, properties: readonly Property[]): string[] {
  const { random } = build;
  if (!affordable(site, 1000) || !random.chance(0.2)) return [];
  const subject = random.some(
    properties.filter(({ shape }) => shape.visible && !shape.nullable),
    1,
  )[0];
  const name = subject && celName(subject.name);
  const rule = subject && name !== undefined ? ruleOn(`self.${name}`, subject.shape) : undefined;
  if (subject === undefined || rule === undefined) return [];
  const guarded = subject.optional && !subject.defaulted ? `!has(self.${name}) || ${rule}` : rule;
  if (random.chance(0.4)) return [`@cel ${guarded}`];
  return [`@cel ${JSON.stringify(ruleObject(build, site, guarded, subject))}`];
}

function ruleObject({ random }: Build, site: Site, rule: string, subject: Property): Record<string, unknown> {
  if (site.transitions && random.chance(0.3)) {
    const stays = `!oldSelf.hasValue() || ${rule}`;
    return { rule: stays, message: 'stays as it was', optionalOldSelf: true };
  }
  const fieldPath = /^[a-zA-Z]+$/.test(subject.name) && random.chance(0.5) ? { fieldPath: `.${subject.name}` } : {};
  const reason = random.chance(0.5) ? { reason: random.pick(['FieldValueInvalid', 'FieldValueForbidden']) } : {};
  const message = random.chance(0.5)
    ? { message: 'is out of bounds: "really"' }
    : { messageExpression: "'is out of ' + 'bounds'" };
  return { rule, ...message, ...reason, ...fieldPath };
}

/** True of the witness, and typed as the server types the value: formats have types of their own in CEL. */
function ruleOn(self: string, { type, format, witness }: Shape): string | undefined {
  switch (type) {
    case 'integer':
      return `${self} >= -2147483648 && ${self} <= ${Math.abs(Number(witness))}`;
    case 'number':
      return `${self} > -2000000.0`;
    case 'string':
      return format === undefined ? `${self} != 'never' && ${self}.size() < 5000` : undefined;
    case 'boolean':
      return `${self} || !${self}`;
    case 'array':
      return `${self}.size() < 1000`;
    case 'intOrString':
      return `type(${self}) == int || type(${self}) == string`;
    default:
      return undefined;
  }
}
