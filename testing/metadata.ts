import { format } from '../cel/index.js';
import { type Cause, causeOf, plainCause } from './cause.js';
import { isObject, type Json } from './json.js';

/** What is wrong with the name; nothing else of metadata is looked at. */
export function validateMetadata(metadata: Json | undefined): readonly Cause[] {
  const { name, generateName } = isObject(metadata) ? metadata : {};
  if (typeof name !== 'string' || name === '') {
    if (typeof generateName === 'string' && generateName !== '') return [];
    return [plainCause('Required', 'metadata.name', 'name or generateName is required')];
  }
  const problems = format.dns1123Subdomain().validate(name).orValue([]);
  return problems.map((problem) => causeOf('Invalid', 'metadata.name', name, problem));
}
