// Stands in until `npm run kubernetes` has written this file.
import type { DateTime, Int64 } from '../../api/scalars.js';

export interface ObjectMeta {
  name?: string;
  generateName?: string;
  namespace?: string;
  labels?: { [key: string]: string };
  annotations?: { [key: string]: string };
  finalizers?: string[];
  generation?: Int64;
  resourceVersion?: string;
  uid?: string;
  creationTimestamp?: DateTime;
  deletionTimestamp?: DateTime;
}

export interface Condition {
  type: string;
  status: 'True' | 'False' | 'Unknown';
  observedGeneration?: Int64;
  lastTransitionTime: DateTime;
  reason: string;
  message: string;
}

export interface LabelSelector {
  matchLabels?: { [key: string]: string };
}
