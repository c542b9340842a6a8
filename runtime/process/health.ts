/** Says why something is not well; undefined when it is. */
export type HealthCheck = () => string | undefined;

export interface HealthAnswer {
  readonly status: 200 | 404 | 500;
  readonly text: string;
}

/**
 * Answers `/healthz` and `/readyz`, all checks or one by its name, as k8s.io/apiserver/pkg/server/healthz does: `?verbose`
 * lists them, `?exclude=name` leaves one out.
 */
export function answerHealth(checks: Readonly<Record<string, HealthCheck>>, url: URL): HealthAnswer | undefined {
  const [, , name, ...more] = url.pathname.split('/');
  if (more.length > 0) return undefined;
  const excluded = url.searchParams.getAll('exclude');
  const asked = Object.entries(checks).filter(([it]) => (name ? it === name : !excluded.includes(it)));
  if (name && asked.length === 0) return { status: 404, text: `there is no check ${name}\n` };
  const results = asked.map(([it, check]) => ({ name: it, wrong: check() }));
  const failed = results.some(({ wrong }) => wrong !== undefined);
  const lines = results.map((it) =>
    it.wrong === undefined ? `[+]${it.name} ok\n` : `[-]${it.name} failed: ${it.wrong}\n`,
  );
  if (failed) return { status: 500, text: `${lines.join('')}${url.pathname} check failed\n` };
  return {
    status: 200,
    text: url.searchParams.has('verbose') ? `${lines.join('')}${url.pathname} check passed\n` : 'ok',
  };
}
