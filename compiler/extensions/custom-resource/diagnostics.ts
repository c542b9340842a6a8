/** Every diagnostic of the room, by the noun that it is about. */
export * from './diagnostics/bounds.js';
export * from './diagnostics/cel.js';
export * from './diagnostics/columns.js';
export * from './diagnostics/constraints.js';
export * from './diagnostics/lists.js';
export * from './diagnostics/names.js';
export * from './diagnostics/rules.js';
export * from './diagnostics/structure.js';
export * from './diagnostics/values.js';
