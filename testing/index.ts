/** For tests of a project: what an API server would say, without one. */
export type { Cause } from './cause.js';
export { validate } from './validate.js';
