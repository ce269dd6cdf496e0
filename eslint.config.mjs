import next from 'eslint-config-next/core-web-vitals';
import typescript from 'eslint-config-next/typescript';
import prettier from 'eslint-config-prettier';

const config = [
  {
    ignores: [
      '.next/**',
      '.supabase*/**',
      'supabase/functions/**',
      'lib/core/database.types.ts',
      'next-env.d.ts',
    ],
  },
  ...next,
  ...typescript,
  prettier,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // What is only a type would otherwise still bring its module into the browser.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'no-console': 'error',
      // Private files stream through /api/files as the person who looks; next/image would fetch them as nobody.
      '@next/next/no-img-element': 'off',
    },
  },
  { files: ['supabase/local/**', 'tests/**'], rules: { 'no-console': 'off' } },
];

export default config;
