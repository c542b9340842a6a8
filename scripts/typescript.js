// Lets a plain script import the repository's TypeScript: `import './typescript.js'`, then `await import('../x.ts')`.
// Types are stripped, not checked; import.meta.url stays the source's own.
import { register } from 'node:module';

register('./typescript-hooks.js', import.meta.url);
