import type { Seconds } from 'not-installed';

export interface Retry {
  attempts: 1 | 3 | 5;
  delay: Seconds;
}
