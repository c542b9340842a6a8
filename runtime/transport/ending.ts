/** How a conversation is ended from outside: by the signals, or by whoever calls `end`. The first cause counts. */
export interface Ending {
  /** What is destroyed at the end: the request, later its response. */
  attach(stream: { destroy(error?: Error): unknown }): void;
  end(cause: unknown): void;
  /** Why it was ended, if it was. */
  readonly cause: unknown;
  readonly ended: boolean;
  /** Lets go of the signals. */
  release(): void;
}

/** @throws the signal's reason, where one is aborted already */
export function createEnding(signals: readonly (AbortSignal | undefined)[]): Ending {
  const heard = signals.filter((signal) => signal !== undefined);
  for (const signal of heard) signal.throwIfAborted();
  let stream: { destroy(error?: Error): unknown } | undefined;
  let ended = false;
  let cause: unknown;
  const end = (why: unknown) => {
    if (ended) return;
    ended = true;
    cause = why;
    // The reason of a signal may be anything, a stream takes errors: whoever reads the stream throws `cause`.
    stream?.destroy(new Error('ended'));
  };
  // Not AbortSignal.any: on signals that live as long as the process it leaks.
  const listeners = heard.map((signal) => {
    const listen = () => end(signal.reason);
    signal.addEventListener('abort', listen, { once: true });
    return () => signal.removeEventListener('abort', listen);
  });
  return {
    attach: (next) => {
      stream = next;
      if (ended) next.destroy(new Error('ended'));
    },
    end,
    get cause() {
      return cause;
    },
    get ended() {
      return ended;
    },
    release: () => {
      for (const remove of listeners) remove();
    },
  };
}
