const goDuration = /^(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/;

/** Whether Go's `time.ParseDuration` reads the text, and as more than nothing. */
export function isDuration(text: string): boolean {
  return goDuration.test(text) && /[1-9]/.test(text);
}
