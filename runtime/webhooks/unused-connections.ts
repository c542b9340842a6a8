import type { Server } from 'node:https';
import type { Socket } from 'node:net';

/** The connections that have never brought a request. */
export interface UnusedConnections {
  /** This one has brought one, which node:http has not seen. */
  used(socket: Socket): void;
  /** Closes them. */
  destroy(): void;
}

/**
 * Go's clients open two connections where one is enough at last, and keep the other one; balancers connect to see whether
 * somebody is there. `closeIdleConnections` of node:http leaves those alone, and a server waits for them.
 */
export function unusedConnections(server: Server): UnusedConnections {
  // By the port of the other side: a request shows the socket that TLS made of the one that was accepted.
  const unused = new Map<string, Socket>();
  server.on('connection', (socket: Socket) => {
    const key = peerOf(socket);
    unused.set(key, socket);
    socket.once('close', () => unused.delete(key));
  });
  server.on('request', ({ socket }) => used(socket));
  return {
    used,
    destroy() {
      for (const socket of unused.values()) socket.destroy();
    },
  };

  function used(socket: Socket): void {
    if (unused.size > 0) unused.delete(peerOf(socket));
  }
}

function peerOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}
