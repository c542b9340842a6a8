import { describe, expect, test } from '@jest/globals';
import { admissionWebhookExtension } from '../../compiler/extensions/admission-webhook/index.js';
import type { FunctionDeclaration, Parameter } from '../../compiler/model/declaration.js';
import type { KindReference } from '../../compiler/model/kind.js';
import { builtIn, handler, model, own, parameter, resource } from '../handwritten/declaration.js';
import { runAsync } from '../handwritten/run.js';

const pod = builtIn('', 'v1', 'Pod', 'pods');
const deployment = builtIn('apps', 'v1', 'Deployment', 'deployments');
const statefulSet = builtIn('apps', 'v1', 'StatefulSet', 'statefulsets');
const node = builtIn('', 'v1', 'Node', 'nodes', 'Cluster');
const shop = own('Shop');
const project = model(resource('Shop'));

function request(kinds: readonly KindReference[], operations?: readonly string[]): Parameter {
  return parameter(
    `AdmissionRequest<${kinds.map(({ kind }) => kind).join(' | ')}>`,
    kinds,
    'AdmissionRequest',
    operations,
  );
}

function declare(name: string, comment: readonly string[], ...parameters: readonly Parameter[]): FunctionDeclaration {
  return handler(name, comment, parameters, admissionWebhookExtension.tags);
}

async function problems(...declarations: readonly FunctionDeclaration[]): Promise<readonly string[]> {
  return (await runAsync(admissionWebhookExtension, declarations, project)).problems;
}

async function objects(...declarations: readonly FunctionDeclaration[]) {
  const { problems, contributions } = await runAsync(admissionWebhookExtension, declarations, project);
  expect(problems).toEqual([]);
  return contributions.flatMap((it) => (it.kind === 'manifest' ? [it.object] : []));
}

describe('what is emitted', () => {
  test('a webhook on an own kind, with the defaults written out', async () => {
    const [object] = await objects(declare('checkShop', ['@validates'], request([shop])));
    expect(object).toEqual({
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingWebhookConfiguration',
      metadata: { name: 'shop' },
      webhooks: [
        {
          name: 'check-shop.shop.shop-system.svc',
          clientConfig: {
            service: { name: 'shop', namespace: 'shop-system', path: '/validate/check-shop', port: 443 },
          },
          rules: [
            { apiGroups: ['example.com'], apiVersions: ['v1'], operations: ['CREATE', 'UPDATE'], resources: ['shops'] },
          ],
          matchPolicy: 'Equivalent',
          failurePolicy: 'Fail',
          sideEffects: 'None',
          timeoutSeconds: 10,
          admissionReviewVersions: ['v1'],
        },
      ],
    });
  });

  test('a route for each', async () => {
    const { contributions } = await runAsync(
      admissionWebhookExtension,
      [declare('labelPod', ['@mutates'], request([pod]))],
      project,
    );
    expect(contributions.find(({ kind }) => kind === 'route')).toEqual({
      kind: 'route',
      path: '/mutate/label-pod',
      handler: 'mutates',
      function: { file: 'src/handlers.ts', name: 'labelPod' },
      options: { name: 'label-pod' },
    });
  });

  test('every option', async () => {
    const comment = [
      '@mutates',
      '@failurePolicy Ignore',
      '@timeoutSeconds 3',
      '@sideEffects NoneOnDryRun',
      '@matchPolicy Exact',
      '@reinvocationPolicy IfNeeded',
      '@namespaceSelector {"matchLabels": {"guarded": "true"}}',
      '@objectSelector {"matchExpressions": [{"key": "a/b", "operator": "Exists"}]}',
      '@matchCondition people !("system:nodes" in request.userInfo.groups)',
      '@subresources ephemeralcontainers resize',
      '@ruleScope Namespaced',
    ];
    const [object] = await objects(declare('guard', comment, request([pod], ['UPDATE', 'CREATE'])));
    expect(object).toMatchObject({
      kind: 'MutatingWebhookConfiguration',
      webhooks: [
        {
          rules: [
            {
              operations: ['CREATE', 'UPDATE'],
              resources: ['pods', 'pods/ephemeralcontainers', 'pods/resize'],
              scope: 'Namespaced',
            },
          ],
          namespaceSelector: { matchLabels: { guarded: 'true' } },
          objectSelector: { matchExpressions: [{ key: 'a/b', operator: 'Exists' }] },
          matchConditions: [{ name: 'people', expression: '!("system:nodes" in request.userInfo.groups)' }],
          matchPolicy: 'Exact',
          failurePolicy: 'Ignore',
          reinvocationPolicy: 'IfNeeded',
          sideEffects: 'NoneOnDryRun',
          timeoutSeconds: 3,
        },
      ],
    });
  });

  test('rules of a union: one a group and version', async () => {
    const [object] = await objects(declare('check', ['@validates'], request([deployment, pod, statefulSet])));
    expect(object).toMatchObject({
      webhooks: [
        {
          rules: [
            { apiGroups: ['apps'], apiVersions: ['v1'], resources: ['deployments', 'statefulsets'] },
            { apiGroups: [''], apiVersions: ['v1'], resources: ['pods'] },
          ],
        },
      ],
    });
  });

  test('only built-in kinds that live in namespaces leave namespaces out', async () => {
    const selectors = async (...kinds: readonly KindReference[]) =>
      (await objects(declare('check', ['@validates'], request(kinds)))).map(
        (object) => (object as { webhooks: { namespaceSelector?: unknown }[] }).webhooks[0]?.namespaceSelector,
      );
    const excluded = {
      matchExpressions: [
        { key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['kube-system', 'shop-system'] },
      ],
    };
    const { module: _, ...certificate } = builtIn('cert-manager.io', 'v1', 'Certificate', 'certificates');
    expect(await selectors(pod)).toEqual([excluded]);
    expect(await selectors(shop, pod)).toEqual([excluded]);
    expect(await selectors(builtIn('', 'v1', 'Namespace', 'namespaces', 'Cluster'))).toEqual([excluded]);
    expect(await selectors(shop)).toEqual([undefined]);
    expect(await selectors(node)).toEqual([undefined]);
    expect(await selectors({ ...certificate, module: 'src/imported/cert-manager.io/v1.ts' })).toEqual([undefined]);
  });

  test('the order: by number, then by name, whatever the order of the sources', async () => {
    const [object] = await objects(
      declare('b', ['@mutates'], request([pod])),
      declare('z', ['@mutates', '@order -1'], request([pod])),
      declare('a', ['@mutates'], request([pod])),
    );
    const names = (object as { webhooks: { name: string }[] }).webhooks.map(({ name }) => name.split('.')[0]);
    expect(names).toEqual(['z', 'a', 'b']);
  });

  test('CONNECT alone leaves the resource itself out', async () => {
    const [object] = await objects(
      declare('noShell', ['@validates', '@subresources exec attach'], request([pod], ['CONNECT'])),
    );
    expect(object).toMatchObject({
      webhooks: [{ rules: [{ operations: ['CONNECT'], resources: ['pods/exec', 'pods/attach'] }] }],
    });
  });
});

describe('what is refused', () => {
  const check = (comment: readonly string[], ...parameters: readonly Parameter[]) =>
    problems(declare('check', comment, ...(parameters.length > 0 ? parameters : [request([pod])])));

  test('signatures', async () => {
    expect((await problems(declare('check', ['@validates'])))[0]).toMatch(
      /admission-webhook\/signature .* takes nothing/,
    );
    expect((await check(['@validates'], request([pod]), request([pod])))[0]).toMatch(/admission-webhook\/signature/);
    expect((await check(['@validates'], parameter('Pod', [pod])))[0]).toMatch(
      /admission-webhook\/not-a-request .*Pod is none/,
    );
    expect((await check(['@validates'], request([])))[0]).toMatch(/admission-webhook\/not-a-kind/);
    expect((await check(['@validates', '@mutates']))[0]).toMatch(/admission-webhook\/mixed-roles/);
  });

  test('options without a webhook, or of the other one', async () => {
    expect((await check(['@order 1']))[0]).toMatch(/^1 admission-webhook\/misplaced-option @order/);
    expect((await check(['@validates', '@reinvocationPolicy Never']))[0]).toMatch(
      /^2 admission-webhook\/reinvocation-of-validation/,
    );
  });

  test('operations', async () => {
    expect(await check(['@validates', '@operations UPDATE CREATE'])).toEqual([]);
    expect((await check(['@validates', '@operations DELETE']))[0]).toMatch(
      /operations-differ .*AdmissionRequest<…, 'DELETE'>/,
    );
    expect((await check(['@mutates'], request([pod], ['DELETE'])))[0]).toMatch(/mutates-delete/);
    expect((await check(['@validates'], request([pod], ['CONNECT'])))[0]).toMatch(/connect-without-subresource/);
  });

  test('what is never asked about', async () => {
    const configuration = builtIn(
      'admissionregistration.k8s.io',
      'v1',
      'ValidatingWebhookConfiguration',
      'validatingwebhookconfigurations',
      'Cluster',
    );
    expect((await check(['@validates'], request([configuration])))[0]).toMatch(/never-called/);
    expect((await check(['@validates', '@ruleScope Cluster']))[0]).toMatch(/scope-never-matches Pod is namespaced/);
    expect((await check(['@validates', '@ruleScope Namespaced'], request([pod, node])))[0]).toMatch(
      /Node is cluster-scoped/,
    );
    expect((await check(['@validates', '@subresources statu']))[0]).toMatch(
      /unknown-subresource .*Did you mean "status"/,
    );
    expect((await check(['@validates', '@subresources scale'], request([shop])))[0]).toMatch(
      /unknown-subresource Shop/,
    );
    expect(await check(['@validates', '@subresources status'], request([shop]))).toEqual([]);
  });

  test('names', async () => {
    const twice = [
      declare('checkPod', ['@validates'], request([pod])),
      declare('check_pod', ['@mutates'], request([pod])),
    ];
    expect((await problems(...twice))[0]).toMatch(/duplicate-name Two webhooks would be named "check-pod"/);
    expect((await problems(declare('_', ['@validates'], request([pod]))))[0]).toMatch(/invalid-name/);
    expect((await problems(declare('a'.repeat(240), ['@validates'], request([pod]))))[0]).toMatch(/invalid-name/);
  });

  test.each([
    ['{"matchLabel": {}}', /not "matchLabel"/],
    ['{"matchLabels": {"a b": "c"}}', /"a b" is no label key/],
    ['{"matchLabels": {"a": "b c"}}', /"b c" is no label value/],
    ['{"matchLabels": {"a": 1}}', /1 is no label value/],
    ['{"matchLabels": []}', /matchLabels is an object/],
    ['{"matchExpressions": {}}', /matchExpressions is a list/],
    ['{"matchExpressions": [{"key": "a", "operator": "In"}]}', /In needs values/],
    ['{"matchExpressions": [{"key": "a", "operator": "Exists", "values": ["b"]}]}', /Exists takes no values/],
    ['{"matchExpressions": [{"key": "a", "operator": "Is"}]}', /one of In, NotIn/],
    ['{"matchExpressions": [{"key": "a", "operator": "Exists", "value": "b"}]}', /not "value"/],
  ])('the selector %s', async (selector, text) => {
    const found = await check(['@validates', `@objectSelector ${selector}`]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(text);
  });

  test('match conditions by their names', async () => {
    const many = Array.from({ length: 65 }, (_, at) => `@matchCondition c${at} true`);
    expect((await check(['@validates', '@matchCondition a true', '@matchCondition a false']))[0]).toMatch(
      /Two match conditions/,
    );
    expect((await check(['@validates', '@matchCondition a! true']))[0]).toMatch(/match-condition-name "a!"/);
    expect((await check(['@validates', ...many]))[0]).toMatch(
      /^66 admission-webhook\/too-many-match-conditions .*has 65/,
    );
  });

  test.each([
    ['object.spec.', /match-condition-expression/],
    ['objekt.spec.x == 1', /there is no objekt; perhaps object/],
    ['self.spec.x == 1', /a condition sees object, oldObject, request and authorizer/],
    ['1 + 1', /true or false/],
    ['"yes"', /true or false/],
  ])('the condition %s', async (expression, text) => {
    expect((await check(['@validates', `@matchCondition a ${expression}`]))[0]).toMatch(text);
  });

  test.each([
    'object.metadata.?labels[?"a"].orValue("") == "b"',
    'object.spec.containers.all(c, c.image.startsWith("registry/") && has(c.resources))',
    'object.spec.list.exists(i, v, i > 0 && v == "x")',
    'authorizer.group("").resource("pods").check("get").allowed()',
    'quantity(object.spec.size).isGreaterThan(quantity("1Gi")) || type(object.x) == int',
    'oldObject == null ||\n  cel.bind(x, object.spec.size, x > oldObject.spec.size)',
    'request.operation in ["CREATE", "UPDATE"] ? true : !request.dryRun',
  ])('no condition such as %s', async (expression) => {
    expect(await check(['@validates', `@matchCondition a ${expression}`])).toEqual([]);
  });

  test('arguments', () => {
    const declaring = (line: string) => () => declare('check', ['@validates', line], request([pod]));
    for (const line of [
      '@timeoutSeconds 0',
      '@timeoutSeconds 31',
      '@failurePolicy fail',
      '@operations',
      '@operations CREATE CREATE',
      '@operations *',
      '@sideEffects Some',
      '@objectSelector [1]',
      '@objectSelector {',
      '@matchCondition a',
      '@subresources Status',
      '@order first',
    ]) {
      expect(declaring(line)).toThrow(/takes/);
    }
  });
});
