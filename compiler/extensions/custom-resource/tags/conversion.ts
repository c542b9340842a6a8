import { jsonOf } from '../../../model/argument.js';
import { isJsonObject, type JsonObject } from '../../../model/json.js';
import type { Parsed, Tag } from '../../../model/tag.js';
import { onResource } from './places.js';

const shape = 'the JSON object of a conversion with the strategy None or Webhook, such as {"strategy": "None"}';

export const conversion: Tag<JsonObject> = {
  name: 'conversion',
  argument: 'JSON',
  places: onResource,
  repeatable: false,
  description:
    'The CRD’s `spec.conversion` as it is, for a webhook that is not this project’s own: how the API server turns an object of one version into another. Stands at any one version and holds for all. Without it only `apiVersion` changes, so all versions must have one schema.',
  example: `/**
 * @resource batch.example.com/v1
 * @conversion {"strategy": "None"}
 */`,
  parse: parseConversion,
};

function parseConversion(argument: string): Parsed<JsonObject> {
  const json = jsonOf(argument);
  if (json === undefined || !isJsonObject(json)) return { expected: shape };
  const { strategy, webhook } = json;
  if (strategy === 'None')
    return webhook === undefined ? { value: json } : { expected: `${shape}; None has no webhook` };
  if (strategy !== 'Webhook') return { expected: shape };
  const { clientConfig, conversionReviewVersions: versions } = isJsonObject(webhook) ? webhook : {};
  if (isJsonObject(clientConfig) && Array.isArray(versions) && versions.length > 0) return { value: json };
  return { expected: `${shape}; a webhook has clientConfig and conversionReviewVersions` };
}
