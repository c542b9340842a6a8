/** The tests that need Node alone; test/cluster/ has a configuration of its own. */
export default {
  rootDir: '.',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/test/cluster/',
    '<rootDir>/test/bench/',
    '<rootDir>/test/chaos/',
  ],
  // Jest leaves one core to itself by default, which of two is half of them.
  maxWorkers: '100%',
  // Some tests start processes; a busy machine takes its time.
  testTimeout: 60_000,
  extensionsToTreatAsEsm: ['.ts'],
  // scripts/jest.js has bundled the tests; jest finds their chunks by this.
  transform: { '\\.ts$': '<rootDir>/scripts/jest-transform.js' },
  moduleNameMapper: { '^(?:\\.{1,2}/)+(chunks/.*)$': '<rootDir>/dist.tests/$1', '^(\\.{1,2}/.*)\\.js$': '$1' },
  transformIgnorePatterns: ['/node_modules/', '<rootDir>/dist/', '<rootDir>/dist.tests/'],
};
