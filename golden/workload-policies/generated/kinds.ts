// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
export { Limits, type LimitsInput } from './policies.example.com/v1.js';
