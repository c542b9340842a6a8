type Random = () => number;
type Plain = Readonly<Record<string, unknown>>;

let names = 0;

/** A pod with what the policies look at, each part there or not. */
export function podOf(random: Random): Plain {
  const { maybe, some } = choices(random);
  const metadata = {
    name: `p${names++}`,
    ...maybe({ labels: { ...maybe({ app: some('x', 'y') }), ...maybe({ 'example.com/team': 'shop' }) } }),
    ...maybe({ annotations: { ...maybe({ secret: 'x' }), other: 'y' } }),
    ...maybe({ finalizers: ['example.com/b'] }),
  };
  const container = (name: string) => ({
    name,
    image: some('a', 'a:latest', 'b:1', 'b:latest'),
    ...maybe({ imagePullPolicy: some('Always', 'Never') }),
    ...maybe({ env: [{ name: 'A', value: 'b' }] }),
    ...maybe({ tty: true, stdin: true }),
    ...maybe({
      securityContext: {
        ...maybe({ privileged: false }),
        ...maybe({ capabilities: { ...maybe({ add: ['CHOWN'] }), ...maybe({ drop: ['KILL'] }) } }),
      },
    }),
  });
  const containers = ['c', ...some([], ['d'], ['d', 'proxy'])].map(container);
  const spec = {
    containers,
    ...maybe({ initContainers: some(['debug'], ['i'], ['i', 'debug']).map(container) }),
    ...maybe({ tolerations: [{ key: 'gpu', operator: 'Exists' }] }),
    ...maybe({ nodeSelector: { disk: 'fast', ...maybe({ 'kubernetes.io/os': 'windows' }) } }),
    ...maybe({ terminationGracePeriodSeconds: some(5, 100) }),
    ...maybe({ hostNetwork: some(true, false) }),
    ...maybe({ dnsPolicy: 'Default' }),
  };
  return { apiVersion: 'v1', kind: 'Pod', metadata, spec };
}

export function widgetOf(random: Random): Plain {
  const { maybe, some } = choices(random);
  const part = (name: string) => ({
    name,
    ...maybe({ count: some(0, 3) }),
    ...maybe({ colour: some('red', 'blue') }),
    ...maybe({ options: maybe({ fast: some(true, false) }) }),
  });
  const cell = () => maybe({ text: some('', 'ä') });
  const spec = {
    ...maybe({ size: some(0, 7) }),
    ...maybe({ mode: some('fast', 'none', 'x') }),
    ...maybe({ memory: some<string | number>('2Gi', 5) }),
    ...maybe({ tags: some([], ['a'], ['keep-a', 'b']) }),
    ...maybe({ parts: some<string[]>([], ['a'], ['a', 'new'], ['b', 'c']).map(part) }),
    ...maybe({ limits: { cpu: 1, memory: 2 } }),
    ...maybe({ settings: { ...maybe({ speed: '1' }), other: 'x' } }),
    ...maybe({ place: { ...maybe({ zone: 'b' }), rack: 'r' } }),
    ...maybe({ rows: some(1, 2) === 1 ? [{}] : [{ cells: [cell(), cell()] }, { cells: [] }, { cells: [cell()] }] }),
  };
  return { apiVersion: 'mutations.example.com/v1', kind: 'Widget', metadata: { name: `w${names++}` }, spec };
}

function choices(random: Random) {
  return {
    maybe: <Part extends object>(part: Part): Partial<Part> => (random() < 0.5 ? part : {}),
    some: <Value>(...values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value,
  };
}
