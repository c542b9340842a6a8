import type { Parsed, Tag } from '../../../model/tag.js';
import { parsePair, parseWord } from './argument.js';
import { onResource } from './places.js';
import { splitWords } from './words.js';

export interface ScalePaths {
  readonly specReplicasPath: string;
  readonly statusReplicasPath: string;
  readonly labelSelectorPath?: string;
}

export const scale: Tag<ScalePaths> = {
  name: 'scale',
  argument: 'specPath statusPath [selectorPath]',
  places: onResource,
  repeatable: false,
  description:
    'Switches the scale subresource on, for `kubectl scale` and HorizontalPodAutoscalers. The selector is a string, as autoscalers read it.',
  example: `/**
 * @resource cache.example.com/v1
 * @scale .spec.size .status.readyReplicas .status.selector
 */`,
  parse: parseScale,
};

function parseScale(argument: string): Parsed<ScalePaths> {
  const paths = splitWords(argument)?.map(({ text }) => text);
  const [specReplicasPath, statusReplicasPath, labelSelectorPath, tooMany] = paths ?? [];
  if (specReplicasPath === undefined || statusReplicasPath === undefined || tooMany !== undefined) {
    return { expected: 'two or three paths, such as .spec.replicas .status.replicas' };
  }
  return {
    value: { specReplicasPath, statusReplicasPath, ...(labelSelectorPath !== undefined && { labelSelectorPath }) },
  };
}

export const selectable: Tag<string> = {
  name: 'selectable',
  argument: 'path',
  places: onResource,
  repeatable: true,
  description: 'A field for `kubectl get --field-selector` and for watches; at most eight a version.',
  example: `/**
 * @resource cache.example.com/v1
 * @selectable .spec.image
 */`,
  parse: parseWord('one path, such as .spec.image'),
};

export const label: Tag<readonly [string, string]> = {
  name: 'label',
  argument: 'key=value',
  places: onResource,
  repeatable: true,
  description: 'A label of the CustomResourceDefinition itself.',
  example: `/**
 * @resource cache.example.com/v1
 * @label app.kubernetes.io/part-of=caches
 */`,
  parse: parsePair,
};

export const annotation: Tag<readonly [string, string]> = {
  name: 'annotation',
  argument: 'key=value',
  places: onResource,
  repeatable: true,
  description: 'An annotation of the CustomResourceDefinition itself.',
  example: `/**
 * @resource cache.example.com/v1
 * @annotation example.com/docs=https://example.com/caches
 */`,
  parse: parsePair,
};
