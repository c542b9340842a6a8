/** The tests that need Node alone; test/cluster/ has a configuration of its own. */
export default {
  rootDir: '.',
  roots: ['<rootDir>/test', '<rootDir>/compiler'],
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
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } }],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transformIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
};
