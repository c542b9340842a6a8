// https://kubernetes.io/docs/concepts/architecture/controller/
//
// Reads functions with `@controller`, `@finalizes` or `@enqueues`: what to do when an object changes, before it goes,
// and which objects a change of another kind concerns. Emits a registration a handler and kind for
// `generated/main.ts`, and the permissions that follow from the signature: to watch the kinds, to write the status,
// to add and remove finalizers.
import { seal } from '../extension.js';
import { check } from './check.js';
import * as diagnostics from './diagnostics.js';
import { emit } from './emit.js';
import { type HandlerPart, read } from './read.js';
import { controller, enqueues, finalizes, timeout, workers } from './tags.js';

export const controllerExtension = seal<HandlerPart>({
  name: 'controller',
  tags: [controller, finalizes, enqueues, workers, timeout],
  diagnostics: Object.values(diagnostics),
  read,
  check,
  emit,
});
