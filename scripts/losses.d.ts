export interface Loss {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

export function losses(before: unknown, after: unknown): readonly Loss[];
