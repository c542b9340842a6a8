/** What is wrong with a value: where in it, as in `.ports[0].name`, and the end of a sentence that begins with that. */
export interface Problem {
  readonly path: string;
  readonly text: string;
}
