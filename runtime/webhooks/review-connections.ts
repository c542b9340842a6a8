import type { Server } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { type ConnectionSettings, ReviewConnection } from './review-connection.js';

/** Those that node:http has nothing to do with. */
export interface ReviewConnections {
  /** Destroys those between two requests. */
  closeIdle(): void;
  closeAll(): void;
}

/** Has all new connections of the server begin as such; the server gets what they leave. */
export function takeConnections(server: Server, settings: Omit<ConnectionSettings, 'leave'>): ReviewConnections {
  // What node:https does with a connection once TLS stands.
  const others = server.listeners('secureConnection');
  const open = new Map<TLSSocket, ReviewConnection>();
  server.removeAllListeners('secureConnection');
  server.on('secureConnection', (socket) => {
    open.set(socket, new ReviewConnection(socket, { ...settings, leave }));
    socket.once('close', () => open.delete(socket));
  });
  return {
    closeIdle() {
      for (const [socket, { isIdle }] of open) if (isIdle) socket.destroy();
    },
    closeAll() {
      for (const socket of open.keys()) socket.destroy();
    },
  };

  function leave(socket: TLSSocket): void {
    open.delete(socket);
    for (const listen of others) listen.call(server, socket);
  }
}
