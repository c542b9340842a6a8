import type { CustomResource } from 'kext';

/**
 * A text that becomes a ConfigMap.
 *
 * @resource bench.example.com/v1
 */
export interface Widget extends CustomResource<WidgetText, WidgetText> {}

export interface WidgetText {
  text: string;
}
