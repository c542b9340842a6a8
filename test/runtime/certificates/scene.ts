import type { Clock } from '../../../runtime/clock.js';
import { type FakeClock, fakeClock } from '../fake-clock.js';
import { type FakeApi, fakeApi, mutatingPath, secretPath, validatingPath, write } from './fake-api.js';
import { isBelieved, type Replica, replica } from './replica.js';

export const second = 1000;
export const minute = 60 * second;
export const day = 24 * 60 * minute;

/** An API server, a clock, and the replicas of an operator. */
export interface Scene {
  readonly api: FakeApi;
  /** Its date can be moved on without the months in between being lived through. */
  readonly clock: Clock & Pick<FakeClock, 'advance' | 'pending'>;
  jump(milliseconds: number): void;
  started(): Promise<Replica>;
  /** Of all webhooks. */
  bundles(): readonly string[];
  secretData(): Readonly<Record<string, string>>;
  replaceSecret(data: Readonly<Record<string, string>>): void;
  /** Whether each webhook believes each replica. */
  allBelieve(...replicas: readonly Replica[]): boolean;
}

export function scene(): Scene {
  const api = fakeApi();
  const time = fakeClock();
  let ahead = 0;
  const clock: Scene['clock'] = {
    ...time,
    now: () => time.now() + ahead,
    get pending() {
      return time.pending;
    },
  };
  const bundles = () =>
    [mutatingPath, validatingPath].flatMap((path) =>
      (api.objects.get(path)?.webhooks ?? []).map(({ clientConfig }) => clientConfig.caBundle ?? ''),
    );
  return {
    api,
    clock,
    bundles,
    jump(milliseconds) {
      ahead += milliseconds;
    },
    async started() {
      const one = replica(api, clock);
      await one.certificates.start();
      return one;
    },
    secretData: () => api.objects.get(secretPath)?.data ?? {},
    replaceSecret(data) {
      const secret = api.objects.get(secretPath);
      if (secret) write(api, secretPath, { ...secret, data });
    },
    allBelieve: (...replicas) =>
      replicas.every((one) => bundles().every((bundle) => isBelieved(one, bundle, clock.now()))),
  };
}

/** What takes real time: signing, and reading files. */
export async function until(holds: () => boolean, meanwhile: () => Promise<void> = async () => {}): Promise<void> {
  for (let turn = 0; !holds(); turn++) {
    if (turn > 5000) throw new Error('it never held');
    await meanwhile();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
