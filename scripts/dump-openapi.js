// node scripts/dump-openapi.js DIR: writes the OpenAPI v3 documents of a real API server, one file a path, and messages.json:
// how its Go types are written in protobuf.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import './typescript.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node scripts/dump-openapi.js DIR');
  process.exit(2);
}
const { startControlPlane } = await import('../test/cluster/control-plane.ts');
const { messageTables } = await import('../test/cluster/messages.ts');
const { dumpOpenApi } = await import('../test/cluster/control-plane/openapi.ts');
const cluster = await startControlPlane();
try {
  const count = await dumpOpenApi(cluster.request, folder);
  writeFileSync(join(folder, 'messages.json'), JSON.stringify(await messageTables(), null, 2));
  console.log(`${count} documents in ${folder}`);
} finally {
  await cluster.stop();
}
