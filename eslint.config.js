import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'zhibiao.db*'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      // Indexing typed arrays and matched groups is checked by bounds nearby; `!` states it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Control characters are data here: pages carry them, and cleaning names them.
      'no-control-regex': 'off',
      // Full-width and no-break spaces are data in the rules that remove them.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipRegExps: true, skipTemplates: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['scripts/**', 'eslint.config.js', 'jest.config.js'],
    rules: { 'no-console': 'off' }, // scripts print their results
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', document: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: { module: 'writable', globalThis: 'readonly' } },
  },
  {
    files: ['src/explorer/static/**'],
    languageOptions: { globals: { document: 'readonly', localStorage: 'readonly', location: 'readonly', matchMedia: 'readonly' } },
  },
);
