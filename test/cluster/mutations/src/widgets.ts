import type { CustomResource, Int32, PolicyRequest, Quantity } from 'kext';
import type { ConfigMap } from 'kext/core/v1';

/** @resource mutations.example.com/v1 */
export interface Widget extends CustomResource<WidgetSpec> {}

export interface WidgetSpec {
  size?: Int32;
  /** @default "slow" */
  mode: string;
  memory?: Quantity;
  /** @listType set */
  tags?: string[];
  /** @listMapKey name */
  parts?: Part[];
  /** @mapType atomic */
  limits?: Record<string, Int32>;
  settings?: Record<string, string>;
  /** @mapType atomic */
  place?: { zone?: string; rack?: string };
  rows?: { cells?: { text?: string }[] }[];
}

export interface Part {
  name: string;
  count?: Int32;
  colour?: 'red' | 'blue' | null;
  options?: { fast?: boolean };
}

type Asked = PolicyRequest<Widget>;

/** @policy */
export const sizeIsSet = ({ object, oldObject }: Asked) => ({
  ...object,
  spec: { ...object.spec, size: object.spec.size ?? oldObject?.spec.size ?? 1, mode: 'fast' },
});

/** @policy */
export const fillPartsIn = ({ object }: Asked) => ({
  ...object,
  spec: {
    size: 3,
    ...object.spec,
    parts: (object.spec.parts ?? []).map((part) => ({
      count: 7,
      ...part,
      options: { fast: true, ...part.options },
    })),
    settings: { note: 'x', ...object.spec.settings },
  },
});

/** @policy */
export const countParts = ({ object }: Asked) => ({
  ...object,
  spec: {
    ...object.spec,
    parts: (object.spec.parts ?? []).map((part) => ({
      ...part,
      count: (part.count ?? 0) + 1,
      options: { ...part.options, fast: part.colour === 'red' },
    })),
  },
});

/** @policy */
export const limitsAreWhole = ({ object }: Asked) => ({
  ...object,
  spec: {
    ...object.spec,
    limits: { cpu: object.spec.size ?? 2, parts: (object.spec.parts ?? []).length },
    place: { ...object.spec.place, zone: 'a' },
    memory: object.spec.memory ?? '1Gi',
  },
});

/** @policy */
export const settingsOfMode = ({ object }: Asked) => {
  const { settings, mode } = object.spec;
  switch (mode) {
    case 'fast':
      return { ...object, spec: { ...object.spec, settings: { ...settings, speed: '10', 'a/b~c': mode } } };
    case 'none':
      return { ...object, spec: { ...object.spec, settings: undefined } };
    default:
      return object;
  }
};

/** @policy */
export const fillCells = ({ object }: Asked) => ({
  ...object,
  spec: {
    ...object.spec,
    rows: object.spec.rows?.map((row) => ({
      ...row,
      cells: row.cells?.map((cell) => ({ ...cell, text: cell.text ?? `${object.spec.size ?? 0}` })),
    })),
  },
});

/** @policy */
export const newPart = ({ object }: Asked) => {
  const parts = object.spec.parts ?? [];
  const part = { name: 'new', count: parts.length, ...(object.spec.size !== undefined && { colour: 'red' as const }) };
  return parts.some(({ name }) => name === 'new')
    ? object
    : { ...object, spec: { ...object.spec, parts: [...parts, part] } };
};

/** @policy
 *  @paramRef {"name": "widgets", "namespace": "default"}
 *  @reinvocationPolicy IfNeeded */
export const modeOfParams = ({ object, userInfo }: Asked, { data }: ConfigMap) => ({
  ...object,
  metadata: { ...object.metadata, annotations: { ...object.metadata.annotations, by: userInfo.username } },
  spec: { ...object.spec, mode: data?.mode ?? object.spec.mode },
});
