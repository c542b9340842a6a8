import base from './jest.config.js';

/** Faults between the runtime and a real API server: `npm run test:chaos`. */
export default {
  ...base,
  roots: ['<rootDir>/dist.tests/test/chaos'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 900_000,
};
