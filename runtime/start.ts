import type { Operator } from './operator.js';

/**
 * Runs an operator until the process is told to stop.
 * @throws Error always: the runtime isn't in this version of kext.
 */
export function start(operator: Operator): Promise<never> {
  const parts = operator.controllers.length + operator.finalizers.length + operator.webhooks.length;
  return Promise.reject(
    new Error(
      `This version of kext can't run "${operator.name}" (${parts} handlers) yet: it compiles, but has no runtime.`,
    ),
  );
}
