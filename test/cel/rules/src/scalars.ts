/** @maxLength 64 */
export type Name = string;

/** @maxLength 253 */
export type Host = string;
