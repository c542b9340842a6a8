import { error } from '../../diagnostics/diagnostic.js';

export const noTsconfig = error(
  'frontend/no-tsconfig',
  (p: { folder: string }) => `There is no tsconfig.json in ${p.folder}. Write one that includes the sources.`,
  `kext reads a project as TypeScript does, so it needs the project's \`tsconfig.json\`:

\`\`\`json
{
  "compilerOptions": { "module": "nodenext", "target": "es2023", "strict": true, "skipLibCheck": true, "noEmit": true },
  "include": ["src", "generated"]
}
\`\`\``,
);

export const noSources = error(
  'frontend/no-sources',
  (p: { sources: string }) =>
    p.sources === ''
      ? 'tsconfig.json includes no source files of this project. Name them in "include", or run kext where they are: --project DIR'
      : `No source file of tsconfig.json is among ${p.sources}. Correct "sources" in package.json.`,
  `kext reads the files of one tsconfig.json, or those of them that \`sources\` in package.json names. Nothing is removed
when it finds none. With project references, the project to run it on is the one that has the sources:

\`\`\`sh
npx kext generate --project packages/operator
\`\`\``,
);

export const noCompiler = error(
  'frontend/no-compiler',
  (p: { platform: string }) =>
    `TypeScript's native compiler for ${p.platform} is not installed. Install again without --omit=optional.`,
  `TypeScript 7 is a native program that npm installs as an optional dependency, a package for each platform. With
\`npm install --omit=optional\`, or with a \`node_modules\` copied from another platform, it is missing.

\`\`\`sh
rm -rf node_modules && npm install
\`\`\``,
);

export const childProcessDied = error(
  'frontend/compiler-died',
  (p: { reason: string }) => `TypeScript's compiler stopped while it was needed: ${p.reason}. Run the command again.`,
  `The native compiler runs as a child process. It was started again once and stopped again: most likely it was killed,
for instance because the machine has too little memory. Run the command again, with more memory where it is limited.`,
);

export const configError = error(
  'frontend/config-error',
  (p: { text: string }) => `${p.text}`,
  `TypeScript refuses the project's \`tsconfig.json\`. Run \`npx tsc --noEmit\`: it says the same.`,
);

export const syntaxError = error(
  'frontend/syntax-error',
  (p: { text: string }) => `${p.text}`,
  `TypeScript can't parse the file, so nothing in it can be relied on.`,
);

export const typeError = error(
  'frontend/type-error',
  (p: { text: string }) => `${p.text}`,
  `TypeScript refuses this code. The new kinds of this run are already in place when it is checked, so a stale file in
\`generated/\` is never the cause. Run \`npx tsc --noEmit\` after \`kext generate\`: it says the same.`,
);
