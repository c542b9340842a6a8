import base from './jest.config.js';

/** The tests against a real API server: `npm run test:cluster`. */
export default {
  ...base,
  roots: ['<rootDir>/dist.tests/test/cluster'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 900_000,
};
