/** All that can be wrong with a webhook: with its function, with what it is asked about, with when. */
export * from './diagnostics/condition.js';
export * from './diagnostics/handler.js';
export * from './diagnostics/target.js';
