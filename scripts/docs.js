// npm run docs: writes docs/annotations.md and docs/errors.md from the catalogue of the built compiler.
import { mkdirSync, writeFileSync } from 'node:fs';
import { catalogue } from '../dist/compiler/catalogue.js';
import { annotationsPage, errorsPage } from '../dist/compiler/commands/reference-pages.js';

const docs = new URL('../docs/', import.meta.url);
mkdirSync(docs, { recursive: true });
writeFileSync(new URL('annotations.md', docs), annotationsPage(catalogue));
writeFileSync(new URL('errors.md', docs), errorsPage(catalogue));
