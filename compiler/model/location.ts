/** A place in the user's sources. Lines and columns count from 1, in UTF-16 units, as editors show them. */
export interface Location {
  /** Relative to the project folder, with forward slashes on every platform. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters of that line to underline; at least 1. */
  readonly length: number;
}
