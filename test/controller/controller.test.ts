import { describe, expect, test } from '@jest/globals';
import { controllerExtension } from '../../compiler/extensions/controller/index.js';
import type { FunctionDeclaration, Parameter } from '../../compiler/model/declaration.js';
import { builtIn, handler, model, own, parameter, resource } from '../handwritten/declaration.js';
import { permissionsOf, run } from '../handwritten/run.js';

const shop = own('Shop');
const deployment = builtIn('apps', 'v1', 'Deployment', 'deployments');
const node = builtIn('', 'v1', 'Node', 'nodes', 'Cluster');
const ofShop = [parameter('Shop', [shop]), parameter('Context<Shop>', [shop], 'Context')];
const project = model(resource('Shop'));

function declare(name: string, comment: readonly string[], parameters: readonly Parameter[] = ofShop) {
  return handler(name, comment, parameters, controllerExtension.tags);
}

function problems(...declarations: readonly FunctionDeclaration[]): readonly string[] {
  return run(controllerExtension, declarations, project).problems;
}

describe('what is emitted', () => {
  test('a controller is registered under its name, and may watch its kind', () => {
    const outcome = run(controllerExtension, [declare('reconcileShop', ['@controller', '@workers 4'])], project);
    expect(outcome.problems).toEqual([]);
    expect(outcome.contributions[0]).toEqual({
      kind: 'registration',
      handler: 'controller',
      name: 'reconcile-shop',
      function: { file: 'src/handlers.ts', name: 'reconcileShop' },
      resource: shop,
      owns: [],
      options: { workers: 4 },
    });
    expect(permissionsOf(outcome.contributions)).toEqual(['list example.com/shops', 'watch example.com/shops']);
  });

  test('a finalizer is qualified by the group, of the core group by the project', () => {
    const onNode = [parameter('Node', [node])];
    const declarations = [
      declare('dropShop', ['@finalizes drop', '@timeout 2m']),
      declare('drain', ['@finalizes'], onNode),
    ];
    const { contributions } = run(controllerExtension, declarations, project);
    const options = contributions.flatMap((it) => (it.kind === 'registration' ? [it.options] : []));
    expect(options).toEqual([{ finalizer: 'example.com/drop', timeout: '2m' }, { finalizer: 'shop.kext/drain' }]);
    expect(permissionsOf(contributions)).toContain('patch core/nodes cluster');
  });

  test('a union of kinds is one registration for each, a mapping watches its own kind alone', () => {
    const union = [parameter('Shop | Deployment', [shop, deployment])];
    const declarations = [
      declare('reconcile', ['@controller'], union),
      declare('shopsOf', ['@enqueues reconcile'], [parameter('Node', [node])]),
    ];
    const { problems, contributions } = run(controllerExtension, declarations, project);
    expect(problems).toEqual([]);
    const registered = contributions.flatMap((it) =>
      it.kind === 'registration' ? [`${it.handler} ${it.name} ${it.resource.kind}`] : [],
    );
    expect(registered).toEqual([
      'controller reconcile Shop',
      'controller reconcile Deployment',
      'enqueues reconcile Node',
    ]);
    expect(permissionsOf(contributions).slice(-2)).toEqual(['list core/nodes cluster', 'watch core/nodes cluster']);
  });
});

describe('what is refused', () => {
  test('functions that the entry point could not call', () => {
    expect(problems(declare('reconcile', ['@controller'], []))[0]).toMatch(/controller\/signature .* takes nothing/);
    expect(problems(declare('reconcile', ['@controller'], [...ofShop, ...ofShop]))[0]).toMatch(/takes 4 parameters/);
  });

  test('types that say nothing about what to watch', () => {
    const request = [parameter('AdmissionRequest<Shop>', [shop], 'AdmissionRequest')];
    expect(problems(declare('reconcile', ['@controller'], [parameter('Options', [])]))[0]).toMatch(
      /controller\/not-a-kind .*Options is none/,
    );
    expect(problems(declare('reconcile', ['@controller'], request))[0]).toMatch(/controller\/not-a-kind/);
    const review = builtIn('authorization.k8s.io', 'v1', 'SubjectAccessReview', 'subjectaccessreviews', 'Cluster');
    expect(problems(declare('ask', ['@controller'], [parameter('SubjectAccessReview', [review])]))[0]).toMatch(
      /controller\/not-watchable/,
    );
    const both = [parameter('Shop | ShopV2', [shop, own('Shop', 'v2')])];
    expect(problems(declare('reconcile', ['@controller'], both))[0]).toMatch(
      /controller\/kind-twice .*example.com\/v1 and example.com\/v2/,
    );
  });

  test('a context of something else', () => {
    const context = parameter('Context<Deployment>', [deployment], 'Context');
    const [object] = ofShop;
    expect(problems(declare('reconcile', ['@controller'], object ? [object, context] : []))[0]).toMatch(
      /controller\/other-context .*must be Context<Shop>/,
    );
  });

  test('names that are none, or taken', () => {
    expect(problems(declare('reconcile', ['@controller Shop_1']))[0]).toMatch(/controller\/invalid-name "Shop_1"/);
    expect(problems(declare('reconcile', ['@controller a']), declare('drop', ['@finalizes a']))[0]).toMatch(
      /controller\/duplicate-name drop and reconcile/,
    );
    expect(problems(declare('reconcile', ['@controller a', '@finalizes a']))).toEqual([]);
  });

  test('a mapping for a controller that there is not', () => {
    const controller = declare('reconcileShop', ['@controller shops']);
    expect(problems(controller, declare('map', ['@enqueues shop']))[0]).toMatch(/Did you mean "shops"/);
    expect(problems(controller, declare('map', ['@enqueues reconcileShop']))[0]).toMatch(/Did you mean "shops"/);
    expect(problems(controller, declare('map', ['@enqueues shops', '@controller']))[0]).toMatch(
      /controller\/mixed-roles/,
    );
  });

  test('options without what they are for', () => {
    expect(problems(declare('map', ['@timeout 1m']))[0]).toMatch(/^1 controller\/misplaced-option @timeout/);
    expect(
      problems(declare('reconcile', ['@controller']), declare('map', ['@enqueues reconcile', '@workers 2']))[0],
    ).toMatch(/^2 controller\/misplaced-option @workers/);
  });

  test('arguments that are no durations or counts', () => {
    for (const text of ['1m30s', '.5h', '100ms', '1.5s'])
      expect(() => declare('a', ['@controller', `@timeout ${text}`])).not.toThrow();
    for (const text of ['', '10', '0s', '1 m', '1d', '-1s'])
      expect(() => declare('a', ['@controller', `@timeout ${text}`])).toThrow();
    for (const text of ['0', '1.5', 'many']) expect(() => declare('a', ['@controller', `@workers ${text}`])).toThrow();
  });
});
