export interface Answered {
  /** The HTTP status. */
  readonly code: number;
  readonly seconds: number;
}

/**
 * The requests of one webhook. Answers are brought into the metrics when those are read, or many in a row: to find the
 * numbers of its labels, time after time between other work, would be a tenth of what a request costs.
 */
export class Tally {
  readonly #count: (answers: readonly Answered[]) => void;
  #answers: Answered[] = [];
  /** Requests that are being answered. */
  inFlight = 0;

  constructor(count: (answers: readonly Answered[]) => void) {
    this.#count = count;
  }

  answered(code: number, seconds: number): void {
    this.#answers.push({ code, seconds });
    if (this.#answers.length === most) this.count();
  }

  count(): void {
    const answers = this.#answers;
    this.#answers = [];
    this.#count(answers);
  }
}

/** Answers kept; to count them takes less than a millisecond. */
const most = 1000;
