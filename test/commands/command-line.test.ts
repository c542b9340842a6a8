import { describe, expect, test } from '@jest/globals';
import { runKext } from '../projects/world.js';

test.each([
  ['--help', 0],
  ['generate --help', 0],
  ['--version', 0],
  ['explain', 0],
  ['', 2],
  ['genrate', 2],
  ['generate --chekc', 2],
  ['generate --format xml', 2],
  ['generate --check --watch', 2],
  ['generate surplus', 2],
  ['import --out src', 2],
  ['import a.yaml', 2],
  ['add service Pod', 2],
  ['explain @nonsense', 2],
  ['generate --project nowhere', 1],
])('kext %s exits with %d', async (words, code) => {
  expect(await runKext('/', ...words.split(' ').filter((word) => word !== ''))).toMatchObject({ code });
});

test('help is on standard output and shows examples; usage errors are on standard error', async () => {
  const help = await runKext('/', '--help');
  expect(help).toMatchObject({ err: '' });
  expect(help.out).toContain('$ kext generate --check');
  const usage = await runKext('/', 'genrate');
  expect(usage.out).toBe('');
  expect(usage.err).toContain('Did you mean generate?');
});

test.each(['generate', 'import', 'add', 'build', 'run', 'explain', 'model'])(
  '%s --help teaches by an example',
  async (command) => {
    const { out } = await runKext('/', command, '--help');
    expect(out).toMatch(/^Usage: kext /);
    expect(out).toMatch(/^ {2}\$ kext /m);
  },
);

describe('explain', () => {
  test('of a code', async () => {
    const { out } = await runKext('/', 'explain', 'disk/not-written-by-kext');
    expect(out).toMatch(/^### `disk\/not-written-by-kext`\n\nA file that kext wrote/);
  });

  test('of a tag, with or without the @', async () => {
    const { out } = await runKext('/', 'explain', '@controller');
    expect(out).toContain('```ts');
    expect((await runKext('/', 'explain', 'controller')).out).toBe(out);
  });

  test('of what is not there, with the nearest', async () => {
    const { err } = await runKext('/', 'explain', 'disk/not-writen-by-kext');
    expect(err).toContain('Did you mean "disk/not-written-by-kext"?');
  });

  test('of nothing lists all', async () => {
    const { out } = await runKext('/', 'explain');
    expect(out).toContain('@controller [name]');
    expect(out).toContain('configuration/unknown-key');
  });
});

describe('formats', () => {
  test('json is one line, with a place or without', async () => {
    const { out, err } = await runKext('/', 'generate', '--project', 'nowhere', '--format', 'json');
    expect(err).toBe('');
    expect(JSON.parse(out)).toEqual({
      version: 1,
      errors: 1,
      warnings: 0,
      diagnostics: [
        { code: 'commands/no-project-folder', severity: 'error', message: 'There is no folder nowhere.', notes: [] },
      ],
      milliseconds: 0,
    });
    expect(out.trimEnd()).not.toContain('\n');
  });

  test('github', async () => {
    const { out } = await runKext('/', 'generate', '--project', 'nowhere', '--format', 'github');
    expect(out).toBe(
      '::error title=commands/no-project-folder::There is no folder nowhere.\nNothing was written. (0.00 s)\n',
    );
  });
});
