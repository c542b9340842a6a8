import { describe, expect, test } from '@jest/globals';
import { parsePath } from '../../compiler/extensions/custom-resource/path/parse.js';
import { resolvePath } from '../../compiler/extensions/custom-resource/path/resolve.js';
import { rootWithMetadata } from '../../compiler/extensions/custom-resource/path/root.js';
import { readFragment } from '../../compiler/extensions/custom-resource/schema-fragment.js';

const at = { file: 'src/a.ts', line: 1, column: 1, length: 1 };
const condition = { type: 'object', properties: { type: { type: 'string' }, status: { type: 'boolean' } } };
const root = rootWithMetadata({
  at,
  ...readFragment(
    {
      type: 'object',
      properties: {
        spec: {
          type: 'object',
          properties: {
            size: { type: 'integer' },
            labels: { type: 'object', additionalProperties: { type: 'string' } },
            raw: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
            'my.name': { type: 'string' },
          },
        },
        status: { type: 'object', properties: { conditions: { type: 'array', items: condition } } },
      },
    },
    at,
  ),
});

function answer(path: string): string {
  const parsed = parsePath(path);
  if ('problem' in parsed) return parsed.problem;
  const resolved = resolvePath(parsed.steps, root);
  if ('problem' in resolved) return resolved.problem;
  return 'schema' in resolved ? (resolved.schema.type ?? 'any') : 'unknown';
}

describe('leads somewhere', () => {
  test.each([
    ['.spec.size', 'integer'],
    ['.metadata.creationTimestamp', 'string'],
    ['.metadata.labels.app\\.kubernetes\\.io/name', 'string'],
    ["['spec']['size']", 'integer'],
    [".spec['my\\.name']", 'string'],
    ['.spec.my\\.name', 'string'],
    ['.spec.labels.anything', 'string'],
    ['.spec.raw.deep.inside', 'unknown'],
    ['.spec.*', 'unknown'],
    ['..size', 'unknown'],
    ['.status.conditions[*].status', 'boolean'],
    ['.status.conditions[0].status', 'boolean'],
    ['.status.conditions[-1:].status', 'boolean'],
    ['.status.conditions[?(@.type=="Ready")].status', 'boolean'],
    [".status.conditions[?(@.type=='Ready (1)')].status", 'boolean'],
    ['.status.conditions[?(@.status)].type', 'string'],
    ["['kind','apiVersion']", 'string'],
  ])('%s', (path, type) => expect(answer(path)).toBe(type));
});

describe('leads nowhere', () => {
  test.each([
    ['.spec.siz', '.spec has no property "siz"'],
    ['.spec.size.a', '.spec.size is no object and has no "a"'],
    ['.status.conditions.status', '.status.conditions is a list; take items with [*], an index or a filter'],
    ['.spec[*]', '.spec is no list'],
    ['.status.conditions[?(@.kind=="a")].status', '.status.conditions[*] has no property "kind"'],
    ["['metadata']['labels']['a.b']", "kubectl splits ['a.b'] at its dots; write \\. for each: ['a\\.b']"],
    ['.spec["size"]', '["size"] needs single quotes: [\'size\']'],
    ['.status.conditions[?(@.type=="a"', 'a filter is not closed with )]'],
    ['.status.conditions[a]', '[a] is neither an index, nor [*], nor a name in single quotes'],
    ['.status.conditions[0', 'a bracket is not closed'],
    ['.spec..', 'a name is missing after "."'],
    ['spec', '"spec" must begin with "." or "["'],
  ])('%s', (path, problem) => expect(answer(path)).toBe(problem));
});
