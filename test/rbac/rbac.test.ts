import { describe, expect, test } from '@jest/globals';
import { rbacExtension } from '../../compiler/extensions/rbac/index.js';
import type { Tag } from '../../compiler/model/tag.js';
import { handler, model, resource } from '../handwritten/declaration.js';
import { permissionsOf, run } from '../handwritten/run.js';

const controller: Tag<undefined> = {
  name: 'controller',
  argument: '',
  places: ['function'],
  repeatable: false,
  description: '',
  example: '',
  parse: () => ({ value: undefined }),
};
const project = model(resource('Shop'), resource('Chain', { scope: 'Cluster', scaleSubresource: true }));

function outcome(...grants: readonly string[]) {
  const comment = ['@controller', ...grants.map((grant) => `@rbac ${grant}`)];
  return run(rbacExtension, [handler('reconcile', comment, [], [controller, ...rbacExtension.tags])], project);
}

describe('what is granted', () => {
  test.each([
    ['get list core/secrets name=a - one', ['get core/secrets name=a', 'list core/secrets name=a']],
    ['patch example.com/shops/status', ['patch example.com/shops/status']],
    ['get example.com/chains', ['get example.com/chains cluster']],
    ['get core/nodes', ['get core/nodes cluster']],
    [
      'approve certificates.k8s.io/signers name=example.com/web - ours',
      ['approve certificates.k8s.io/signers name=example.com/web cluster'],
    ],
    ['get other.example.org/things namespace=prod', ['get other.example.org/things namespace=prod']],
    ['create core/serviceaccounts/token name=builder - ours', ['create core/serviceaccounts/token name=builder']],
    [
      'patch create core/configmaps name=settings',
      ['patch core/configmaps name=settings', 'create core/configmaps name=settings'],
    ],
  ])('%s', (grant, permissions) => {
    const { problems, contributions } = outcome(grant);
    expect(problems).toEqual([]);
    expect(permissionsOf(contributions)).toEqual(permissions);
  });

  test('the reason goes with each permission', () => {
    const [permission] = outcome('get core/secrets - the keys  of invoices').contributions;
    expect(permission).toMatchObject({ why: { function: 'reconcile', reason: 'the keys of invoices' } });
  });
});

describe('what is reported', () => {
  test.each([
    ['gett core/pods', /rbac\/unknown-verb .*Did you mean "get"/],
    ['GET core/pods', /rbac\/unknown-verb .*Did you mean "get"/],
    ['get app/deployments', /rbac\/unknown-group .*Did you mean "apps"/],
    ['get networking/ingresses', /rbac\/unknown-group .*Did you mean "networking.k8s.io"/],
    ['get apps/Deployment', /rbac\/unfamiliar-resource .*Did you mean "deployments"/],
    ['get core/pods/logs', /rbac\/unfamiliar-resource .*Did you mean "pods\/log"/],
    ['get example.com/shop', /rbac\/unknown-resource .*Did you mean "shops"/],
    ['patch example.com/shops/scale', /rbac\/unknown-resource .*"shops\/scale"/],
    ['get core/nodes namespace=prod', /rbac\/cluster-scoped-in-namespace/],
    ['get example.com/chains namespace=prod', /rbac\/cluster-scoped-in-namespace/],
    ['create core/configmaps name=a', /rbac\/name-never-matches .*create/],
    ['deletecollection core/configmaps name=a', /rbac\/name-never-matches .*Grant delete/],
    ['list core/secrets', /rbac\/dangerous-grant .*read every Secret/],
    ['* apps/deployments', /rbac\/dangerous-grant/],
    ['get */*', /rbac\/dangerous-grant/],
    ['get apps/*', /rbac\/dangerous-grant/],
    ['get core/pods/*', /rbac\/dangerous-grant/],
    ['escalate rbac.authorization.k8s.io/roles', /rbac\/dangerous-grant/],
    ['impersonate core/users', /rbac\/dangerous-grant/],
    ['get core/nodes/proxy', /rbac\/dangerous-grant/],
    ['create core/pods', /rbac\/dangerous-grant/],
    ['create core/pods/exec', /rbac\/dangerous-grant/],
    ['create core/serviceaccounts/token', /rbac\/dangerous-grant/],
    ['patch admissionregistration.k8s.io/validatingwebhookconfigurations', /rbac\/dangerous-grant/],
    ['update apiextensions.k8s.io/customresourcedefinitions', /rbac\/dangerous-grant/],
    ['update certificates.k8s.io/certificatesigningrequests/approval', /rbac\/dangerous-grant/],
    ['create core/persistentvolumes', /rbac\/dangerous-grant/],
  ])('%s', (grant, text) => {
    const { problems } = outcome(grant);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(text);
    expect(outcome(`${grant} - because`).problems).toHaveLength(/dangerous/.test(problems[0] ?? '') ? 0 : 1);
  });

  test.each([
    '',
    'get',
    'get secrets',
    'core/secrets',
    'get apps/v1/deployments',
    'get core/pods extra',
    'get core/pods name=*',
    'get core/pods name=a name=b',
    'get a/b/c/d',
    'get core/',
  ])('no grant: %s', (grant) => {
    expect(() => outcome(grant)).toThrow(/verbs group\/resource/);
  });

  test('a function that is no handler', () => {
    const declaration = handler('read', ['@rbac get core/pods'], [], rbacExtension.tags);
    expect(run(rbacExtension, [declaration], project).problems[0]).toMatch(/^1 rbac\/no-handler .*read is none/);
  });
});
