import { once } from 'node:events';
import { connect, type TLSSocket } from 'node:tls';

/** One connection, on which a test writes what it likes. */
export interface Client {
  readonly socket: TLSSocket;
  /** Everything up to now. */
  text(): string;
  /** Resolves once it matches, or the connection has ended. */
  hears(pattern: RegExp): Promise<string>;
}

export async function openClient(port: number): Promise<Client> {
  const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
  let text = '';
  let ended = false;
  const news = new Set<() => void>();
  const tell = () => {
    for (const run of news) run();
  };
  socket.on('data', (bytes) => {
    text += String(bytes);
    tell();
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    ended = true;
    tell();
  });
  await once(socket, 'secureConnect');
  const hears = (pattern: RegExp) =>
    new Promise<string>((resolve) => {
      const look = () => {
        if (!ended && !pattern.test(text)) return;
        news.delete(look);
        resolve(text);
      };
      news.add(look);
      look();
    });
  return { socket, text: () => text, hears };
}
