interface Options {
  readonly interval: number;
}

/** @controller */
export async function reconcile(options: Options) {
  return { requeueAfter: `${options.interval}s` };
}
