// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
import { start } from 'kext/runtime';
import { forbidPrivileged } from '../src/webhooks/forbid-privileged.js';
import { forbidShells } from '../src/webhooks/forbid-shells.js';
import { hardenPod } from '../src/webhooks/harden-pod.js';
import { keepNamespaces } from '../src/webhooks/keep-namespaces.js';
import { labelOwner } from '../src/webhooks/label-owner.js';
import { pinImages } from '../src/webhooks/pin-images.js';

await start({
  name: 'pod-guard',
  namespace: 'pod-guard',
  watch: 'cluster',
  lease: 'pod-guard',
  controllers: [],
  finalizers: [],
  mappings: [],
  webhooks: [
    { path: '/mutate/harden-pod', type: 'mutates', handler: hardenPod, options: { name: 'harden-pod' } },
    { path: '/mutate/label-owner', type: 'mutates', handler: labelOwner, options: { name: 'label-owner' } },
    {
      path: '/validate/forbid-privileged',
      type: 'validates',
      handler: forbidPrivileged,
      options: { name: 'forbid-privileged' },
    },
    { path: '/validate/forbid-shells', type: 'validates', handler: forbidShells, options: { name: 'forbid-shells' } },
    {
      path: '/validate/keep-namespaces',
      type: 'validates',
      handler: keepNamespaces,
      options: { name: 'keep-namespaces' },
    },
    { path: '/validate/pin-images', type: 'validates', handler: pinImages, options: { name: 'pin-images' } },
  ],
});
