import type { Duration } from 'kext';

/** When a database may be restarted. */
export interface MaintenanceWindow {
  /** @minItems 1 */
  days: Weekday[];

  /**
   * In UTC.
   * @pattern /^([01][0-9]|2[0-3]):[0-5][0-9]$/
   * @example "03:30"
   */
  start: string;

  /** @default "1h" */
  length: Duration;
}

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export type Weekday = (typeof weekdays)[number];
