// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { importOverrides } from './scripts/lint/importDirection.mjs';

const folders = existsSync('src')
  ? readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
  : [];

export default {
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'react', 'jsx-a11y', 'import', 'promise'],
  categories: { correctness: 'error', suspicious: 'error' },
  env: { browser: true, node: true, es2024: true },
  ignorePatterns: ['dist', 'public', 'screenshots', 'coverage', 'test-results', '**/node_modules'],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'oxc/no-barrel-file': ['error', { threshold: 0 }],
    // The automatic JSX runtime imports React by itself.
    'react/react-in-jsx-scope': 'off',
    // Advice for a compiler that this project does not use; an effect may also run again only to try again.
    'react/exhaustive-effect-dependencies': 'off',
    'react/set-state-in-effect': 'off',
    'react/immutability': 'off',
    // role="status" on a sentence and role="group" on a row of buttons say what is meant; <output> and <fieldset> less so.
    'jsx-a11y/prefer-tag-over-role': 'off',
    // Style sheets are imported for their effect.
    'import/no-unassigned-import': ['error', { allow: ['**/*.css'] }],
    // A helper beside its only use reads better than one hoisted away from it.
    'unicorn/consistent-function-scoping': 'off',
    // A shadowed name in a short callback (`(place) => place.id`) is not a mistake here.
    'no-shadow': 'off',
    // Arrays that are sorted or reversed in place here are fresh copies; toSorted needs no rule to be used.
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'promise/always-return': 'off',
    'import/no-named-as-default': 'off',
  },
  overrides: [
    ...importOverrides(folders),
    // The one kind of default export: a layer; and what tools ask for.
    {
      files: ['src/map/layers/*.ts', '*.config.{ts,mjs}', 'tests/e2e/driver/setup.ts', '**/*.d.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      // Declarations describe what others made: their shapes are not ours to choose.
      files: ['**/*.d.ts'],
      rules: {
        'import/no-empty-named-blocks': 'off',
        'unicorn/require-module-specifiers': 'off',
        'typescript/no-extraneous-class': 'off',
      },
    },
    // Playwright's fixtures are not React's hooks, whatever `use` looks like, and want a pattern even when it is empty.
    { files: ['tests/e2e/**'], rules: { 'react/rules-of-hooks': 'off', 'no-empty-pattern': 'off' } },
    {
      files: ['**/*.test.{ts,tsx}'],
      plugins: ['vitest'],
      rules: {
        // In a test a missing value should throw, and `!` throws soon enough.
        'typescript/no-non-null-assertion': 'off',
        'vitest/valid-expect': ['error', { maxArgs: 2 }],
        'vitest/no-standalone-expect': ['error', { additionalTestBlockFunctions: ['fuzz'] }],
        'vitest/no-focused-tests': 'error',
        'vitest/no-disabled-tests': 'error',
      },
    },
  ],
};
