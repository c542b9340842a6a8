import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface KubectlAnswer {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs kubectl; a status other than 0 is an answer, not an exception. */
export type Kubectl = (args: readonly string[], stdin?: string) => Promise<KubectlAnswer>;

/** A kubectl that talks to one server and keeps its caches in the folder, so that nothing of the user's is touched. */
export function newKubectl(program: string, kubeconfig: string, folder: string): Kubectl {
  const env = { ...process.env, KUBECONFIG: kubeconfig, KUBECACHEDIR: join(folder, 'kubectl'), KUBERC: 'off' };
  return (args, stdin = '') =>
    new Promise((resolve, reject) => {
      const child = spawn(program, args, { env });
      const output = { stdout: '', stderr: '' };
      child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
      child.on('error', reject);
      child.on('close', (status) => resolve({ status: status ?? 1, ...output }));
      // kubectl may end without having read its input.
      child.stdin.on('error', () => undefined);
      child.stdin.end(stdin);
    });
}
