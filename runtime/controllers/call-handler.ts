import type { Handler } from '../operator.js';
import type { Call } from './call.js';
import { createContext } from './context.js';
import type { Outcome } from './loop.js';
import { readResult } from './result.js';

/** Calls a `@controller` or `@finalizes`, and reads what it returns. */
export async function reconcile(handler: Handler, call: Call): Promise<Outcome> {
  const wait = readResult(await callHandler(handler, call));
  return wait === undefined ? 'done' : { after: wait };
}

/** The compiler has checked that the handler takes an object of the kind and its context. */
export async function callHandler(handler: Handler, call: Call): Promise<unknown> {
  const typed = handler as (object: unknown, context: unknown) => unknown;
  return typed(call.object, createContext(call));
}
