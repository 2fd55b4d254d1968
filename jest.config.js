/** Tests run straight from TypeScript as ES modules; types are checked by `npm run typecheck`, not here. */
export default {
  testEnvironment: '<rootDir>/test/support/environment.mjs',
  roots: ['<rootDir>/test'],
  // Many files start processes of their own, so that one worker for each core keeps both busy.
  maxWorkers: '100%',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1', '^nodejieba$': '<rootDir>/test/support/jieba.cjs' },
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, tsconfig: 'tsconfig.test.json', diagnostics: false }] },
  testTimeout: 30_000,
};
