/** What the environment says of a run: `KEXT_CHAOS_SECONDS` of bad weather, ten minutes unless it says so; `KEXT_CHAOS_SEED`. */
export const milliseconds = Number(process.env.KEXT_CHAOS_SECONDS ?? 600) * 1000;

/** Printed, so that a run can be had again. */
export const seed = Number(process.env.KEXT_CHAOS_SEED ?? Date.now() % 1_000_000);

/** How long after the weather everything may take to be right again. */
export const recovery = 120_000;
