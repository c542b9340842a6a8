/** How diagnostics are printed; the first is the default. */
export const formats = ['text', 'json', 'github'] as const;

export type Format = (typeof formats)[number];
