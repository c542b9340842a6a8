/** The tests that need Node alone, as scripts/jest.js has bundled them; test/cluster/ has a configuration of its own. */
export default {
  rootDir: '.',
  roots: ['<rootDir>/dist.tests'],
  testMatch: ['**/*.test.js'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist.tests/test/cluster/', '<rootDir>/dist.tests/test/chaos/'],
  // Jest leaves one core to itself by default, which of two is half of them.
  maxWorkers: '100%',
  // Some tests start processes; a busy machine takes its time.
  testTimeout: 60_000,
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$|/dist\\.tests/.*\\.js$': '<rootDir>/scripts/jest-transform.js' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};
