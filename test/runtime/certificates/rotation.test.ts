import { beforeEach, describe, expect, test } from '@jest/globals';
import { authoritiesIn, isBelieved, type Replica } from './replica.js';
import { day, minute, type Scene, scene, second, until } from './scene.js';

let at: Scene;
beforeEach(() => {
  at = scene();
});

const authorities = () => authoritiesIn(at.bundles()[2] ?? '').length;

/** From one to the next, and until the new certificate has been made and announced. */
async function rotate(): Promise<void> {
  const before = authorities();
  at.jump(60 * day);
  await at.clock.advance(70 * second);
  await until(() => authorities() === before + 1);
}

/** Who made a certificate in vain, on a busy machine long after the others, serves that of the Secret in the end. */
async function agree(...replicas: readonly Replica[]): Promise<void> {
  await until(
    () => new Set(replicas.map(certificateOf)).size === 1,
    () => at.clock.advance(second),
  );
}

describe('the next certificate', () => {
  test('is served a minute after it was announced, by each replica', async () => {
    const [one, two] = [await at.started(), await at.started()];
    const old = one.certificates.current();
    let changes = 0;
    one.certificates.subscribe(() => {
      changes++;
    });
    await rotate();
    expect([one, two].map(({ certificates }) => certificates.current())).toEqual([old, old]);
    await at.clock.advance(45 * second);
    expect([one, two].map(({ certificates }) => certificates.current())).toEqual([old, old]);
    await at.clock.advance(3 * minute);
    await agree(one, two);
    expect(one.certificates.current()).not.toEqual(old);
    expect(two.certificates.current()).toEqual(one.certificates.current());
    expect(changes).toBe(1);
  });

  test('leaves the old authority where it is until its certificate is over', async () => {
    await at.started();
    await rotate();
    at.jump(29 * day);
    await at.clock.advance(2 * minute);
    expect(authorities()).toBe(2);
    at.jump(2 * day);
    await at.clock.advance(2 * minute);
    expect(authorities()).toBe(1);
  });

  test('is not served at first by a replica that starts then', async () => {
    const one = await at.started();
    const old = one.certificates.current();
    await rotate();
    const two = await at.started();
    expect(two.certificates.current().certificate).toBe(old.certificate);
    await at.clock.advance(3 * minute);
    expect(two.certificates.current()).toEqual(one.certificates.current());
  });

  test('is made by one of the replicas', async () => {
    const replicas = await Promise.all([at.started(), at.started(), at.started()]);
    at.api.calls.length = 0;
    await rotate();
    await at.clock.advance(3 * minute);
    await agree(...replicas);
    expect(replicas.map(certificateOf)).toEqual(replicas.map(secretCertificate));
    expect(authorities()).toBe(2);
  });
});

test('three rotations: no replica is ever disbelieved, though the API server hears of changes half a minute late', async () => {
  const replicas = [await at.started(), await at.started()];
  const served = new Set<string>();
  for (let rotation = 0; rotation < 3; rotation++) {
    const before = secretCertificate();
    at.jump(60 * day - minute);
    let heard = at.bundles();
    for (let step = 0; step < 30; step++) {
      await at.clock.advance(15 * second);
      if (step === 10) await until(() => secretCertificate() !== before);
      for (const one of replicas) served.add(certificateOf(one));
      const later = heard;
      const disbelieved = replicas.filter((one) => !later.every((it) => isBelieved(one, it, at.clock.now())));
      expect({ rotation, step, disbelieved: disbelieved.length }).toEqual({ rotation, step, disbelieved: 0 });
      if (step % 2 === 0) heard = at.bundles();
    }
  }
  expect(served.size).toBe(4);
});

function secretCertificate(): string {
  return Buffer.from(at.secretData()['tls.crt'] ?? '', 'base64').toString();
}

function certificateOf({ certificates }: Replica): string {
  return certificates.current().certificate;
}
