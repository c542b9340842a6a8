import type { ClientRequest } from 'node:http';
import { request } from 'node:https';
import { createInterface } from 'node:readline';
import type { ControlPlane } from '../../cluster/control-plane.js';
import { startOperator } from './operator-process.js';
import type { Program } from './programs.js';
import { countOf, many, until } from './requests.js';
import type { Ground } from './site.js';

const api = '/apis/bench.example.com/v1';
const widgets = `${api}/namespaces/default/widgets`;
const children = '/api/v1/namespaces/default/configmaps';

export interface WidgetTimes {
  /** Seconds from the first of so many created widgets until all have a child and a status. */
  readonly all: number;
  /** Milliseconds from the answer to a change until its status is written, one at a time. */
  readonly changes: readonly number[];
}

export async function timeWidgets(program: Program, ground: Ground, count: number): Promise<WidgetTimes> {
  const { cluster } = ground;
  const operator = await startOperator(program, ground);
  const watched = watchTexts(cluster);
  try {
    const started = performance.now();
    await many(count, (index) => cluster.request('POST', widgets, widget(index, 'first')));
    await until(async () => watched.texts('first') === count, `${count} widgets of ${program.name}`, 20);
    const all = (performance.now() - started) / 1000;
    const found = await countOf(cluster, children);
    if (found < count) throw new Error(`${found} children of ${count} widgets`);
    return { all, changes: await timeChanges(cluster, watched) };
  } finally {
    watched.close();
    await operator.stop();
    await cluster.request('DELETE', widgets);
    await cluster.request('DELETE', children);
  }
}

function widget(index: number, text: string) {
  return { apiVersion: 'bench.example.com/v1', kind: 'Widget', metadata: { name: `w-${index}` }, spec: { text } };
}

async function timeChanges(cluster: ControlPlane, watched: Watched): Promise<readonly number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < 50; turn++) {
    const text = `change-${turn}`;
    const seen = watched.next(text);
    const patch = { spec: { text } };
    const started = performance.now();
    await cluster.request('PATCH', `${widgets}/w-${turn}`, patch, 'application/merge-patch+json');
    await seen;
    times.push(performance.now() - started);
  }
  return times;
}

interface Watched {
  /** How many widgets have this text in their status. */
  texts(text: string): number;
  /** Resolves with the next status of this text. */
  next(text: string): Promise<void>;
  close(): void;
}

/** Opened anew when it ends, as one does that comes before the definition is served: each tells of all that there is. */
function watchTexts(cluster: ControlPlane): Watched {
  const statuses = new Map<string, string>();
  const waiting = new Map<string, () => void>();
  const { certificate: cert, key } = cluster.admin;
  let closed = false;
  let watch = open();

  function open(): ClientRequest {
    const url = new URL(`${api}/widgets?watch=true`, cluster.url);
    const again = () => {
      if (closed) return;
      setTimeout(() => {
        watch = open();
      }, 100);
    };
    const opened = request(url, { ca: cluster.authority, cert, key, agent: false }, (answer) => {
      answer.on('close', again).on('error', () => undefined);
      if (answer.statusCode === 200)
        createInterface(answer)
          .on('line', take)
          .on('error', () => undefined);
      else answer.resume();
    });
    return opened.on('error', again).end();
  }

  function take(line: string): void {
    const { object }: { object: { metadata: { name: string }; status?: { text?: string } } } = JSON.parse(line);
    const text = object.status?.text;
    if (text === undefined) return;
    statuses.set(object.metadata.name, text);
    waiting.get(text)?.();
  }
  return {
    texts: (text) => [...statuses.values()].filter((it) => it === text).length,
    next: (text) => new Promise((resolve) => waiting.set(text, resolve)),
    close() {
      closed = true;
      watch.destroy();
    },
  };
}
