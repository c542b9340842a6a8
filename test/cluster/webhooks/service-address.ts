import { spawnSync } from 'node:child_process';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** What kube-proxy is in a cluster: connections to the address of a Service go to its replicas in turn. */
export interface ServiceAddress {
  /** Ports on 127.0.0.1. */
  readonly ports: number[];
  /** Ends every connection, so that there will be new ones. */
  cut(): void;
  close(): Promise<void>;
}

/** Whether this machine lets the test have the address of a Service: Linux, as root. */
export function canServeAddresses(): boolean {
  return process.getuid?.() === 0 && spawnSync('ip', ['-V']).status === 0;
}

export async function serveAddress(address: string): Promise<ServiceAddress> {
  ip('add', address);
  const ports: number[] = [];
  const sockets = new Set<Socket>();
  let turn = 0;
  const server = createServer((client) => {
    const port = ports[turn++ % ports.length];
    const replica = port === undefined ? undefined : connect(port, '127.0.0.1');
    for (const socket of [client, ...(replica ? [replica] : [])]) {
      sockets.add(socket);
      socket.setNoDelay(true).on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        replica?.destroy();
      });
    }
    if (replica) client.pipe(replica).pipe(client);
  });
  await listen(server, address);
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    ports,
    cut,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      cut();
      await closed;
      ip('del', address);
    },
  };
}

function listen(server: Server, host: string): Promise<void> {
  return new Promise((resolve, reject) => server.once('error', reject).listen(443, host, resolve));
}

function ip(action: 'add' | 'del', address: string): void {
  const { status, stderr } = spawnSync('ip', ['addr', action, `${address}/32`, 'dev', 'lo'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`ip addr ${action} ${address}: ${stderr}`);
}
