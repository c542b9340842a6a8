// node scripts/dump-openapi.js DIR: writes the OpenAPI v3 documents of a real API server, one file a path.
import './typescript.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node scripts/dump-openapi.js DIR');
  process.exit(2);
}
const { startControlPlane } = await import('../test/cluster/control-plane.ts');
const { dumpOpenApi } = await import('../test/cluster/control-plane/openapi.ts');
const cluster = await startControlPlane();
try {
  console.log(`${await dumpOpenApi(cluster.request, folder)} documents in ${folder}`);
} finally {
  await cluster.stop();
}
