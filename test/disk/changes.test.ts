import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { collectDiagnostics } from '../../compiler/diagnostics/collect.js';
import { planChanges } from '../../compiler/disk/changes.js';
import { filesBelow } from '../../compiler/disk/read.js';
import { writeChanges } from '../../compiler/disk/write.js';

const ours = '# ours\n';
const ownership = { isOurs: (text: string) => text.startsWith('# ours'), swept: ['manifests', 'Dockerfile'] };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kext-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Every file below the folder and its text. */
function state(): Record<string, string> {
  return Object.fromEntries(filesBelow(folder, '').map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Plans and writes; returns the codes that were reported. */
function run(files: Record<string, string>, between: () => void = () => {}): string[] {
  const { report, sorted } = collectDiagnostics();
  const planned = Object.entries(files).map(([path, text]) => ({ path, text }));
  const changes = planChanges(folder, planned, ownership, report);
  between();
  if (changes !== undefined) writeChanges(changes, report);
  return sorted().map(({ code, message }) => `${code}: ${message}`);
}

test('new files are written, changed ones replaced, stale ones removed with their empty folders', () => {
  put('manifests/a.yaml', `${ours}old`);
  put('manifests/crds/stale.yaml', ours);
  put('manifests/users.yaml', 'mine');
  put('Dockerfile', `${ours}stale`);
  expect(run({ 'manifests/a.yaml': `${ours}new`, 'generated/g/v1.ts': ours })).toEqual([]);
  expect(state()).toEqual({
    'manifests/a.yaml': `${ours}new`,
    'manifests/users.yaml': 'mine',
    'generated/g/v1.ts': ours,
  });
  expect(readdirSync(join(folder, 'manifests'))).toEqual(['a.yaml', 'users.yaml']);
});

test('what was imported stays, wherever it was put', () => {
  put('manifests/imported.ts', '# ours, from what `kext import` was given\nkept');
  expect(run({ 'manifests/a.yaml': `${ours}a` })).toEqual([]);
  expect(Object.keys(state()).sort()).toEqual(['manifests/a.yaml', 'manifests/imported.ts']);
});

test('an unchanged file is not touched', () => {
  put('manifests/a.yaml', ours);
  const before = statSync(join(folder, 'manifests/a.yaml'), { bigint: true });
  run({ 'manifests/a.yaml': ours });
  const after = statSync(join(folder, 'manifests/a.yaml'), { bigint: true });
  expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
});

test.each<[string, () => void, string]>([
  [
    'a file of the user',
    () => put('manifests/b.yaml', 'mine'),
    'disk/not-written-by-kext: manifests/b.yaml is in the way',
  ],
  ['a folder', () => put('manifests/b.yaml/c', 'mine'), 'disk/folder-in-the-way: manifests/b.yaml is a folder'],
  ['a file for a folder', () => put('manifests', 'mine'), 'disk/file-in-the-way: manifests is a file'],
  ['a link out', () => symlinkSync('/etc', join(folder, 'manifests')), 'disk/leads-out: manifests leads out'],
  [
    'a linked file out',
    () => {
      put('manifests/x', '');
      symlinkSync('/etc/hostname', join(folder, 'manifests/b.yaml'));
    },
    'disk/leads-out: manifests/b.yaml leads out',
  ],
])('%s in the way stops the run, and nothing is touched', (_name, prepare, expected) => {
  prepare();
  put('generated/a.yaml', `${ours}old`);
  const before = state();
  const found = run({ 'generated/a.yaml': `${ours}new`, 'manifests/b.yaml': ours });
  expect(found).toEqual([expect.stringContaining(expected)]);
  expect(state()).toEqual(before);
});

test('a link within the project is followed', () => {
  mkdirSync(join(folder, 'deploy'));
  symlinkSync('deploy', join(folder, 'manifests'));
  expect(run({ 'manifests/b.yaml': ours })).toEqual([]);
  expect(state()).toEqual({ 'deploy/b.yaml': ours });
});

test('when one file can not be written, none is, and no trace is left', () => {
  put('manifests/a.yaml', `${ours}old`);
  put('manifests/stale.yaml', ours);
  const before = state();
  const files = { 'manifests/a.yaml': `${ours}new`, 'new/b/c.yaml': ours, 'manifests/d.yaml': ours };
  // Where the third file is prepared before it is moved into place.
  const found = run(files, () => mkdirSync(join(folder, 'manifests/.kext-2')));
  expect(found).toEqual([expect.stringContaining('disk/unwritable: manifests/d.yaml')]);
  expect(state()).toEqual(before);
  expect(readdirSync(folder)).toEqual(['manifests']);
});

test('when moving into place fails in the middle, what was moved is moved back', () => {
  put('manifests/a.yaml', `${ours}old`);
  const files = { 'manifests/a.yaml': `${ours}new`, 'manifests/b.yaml': ours };
  const found = run(files, () => mkdirSync(join(folder, 'manifests/b.yaml')));
  expect(found).toEqual([expect.stringContaining('disk/unwritable: manifests/b.yaml')]);
  expect(state()).toEqual({ 'manifests/a.yaml': `${ours}old` });
});

describe('a long file in pieces', () => {
  const path = 'manifests/install.yaml';
  const pieces = (count: number, marked: number) => [
    ours,
    ...Array.from({ length: count }, (_, at) => `${at === marked ? '→' : 'piece'} ${at} ${'x'.repeat(400)}\n`),
  ];

  function runPieces(pieces: readonly string[]) {
    const { report, sorted } = collectDiagnostics();
    const changes = planChanges(folder, [{ path, text: pieces.join(''), pieces }], ownership, report);
    if (changes !== undefined) writeChanges(changes, report);
    expect(sorted()).toEqual([]);
    expect(state()).toEqual({ [path]: pieces.join('') });
    return { written: changes?.written.length, unchanged: changes?.unchanged.length };
  }

  test('is written, replaced where a piece is another one, longer, shorter or gone, and else left alone', () => {
    const wrote = { written: 1, unchanged: 0 };
    expect(runPieces(pieces(3000, 7))).toEqual(wrote);
    expect(runPieces(pieces(3000, 7))).toEqual({ written: 0, unchanged: 1 });
    expect(runPieces(pieces(3000, 8))).toEqual(wrote);
    expect(runPieces(pieces(3001, 2))).toEqual(wrote);
    expect(runPieces(pieces(2999, 2))).toEqual(wrote);
    expect(runPieces([ours])).toEqual(wrote);
    expect(runPieces(pieces(3000, 7))).toEqual(wrote);
    expect(readdirSync(join(folder, 'manifests'))).toEqual(['install.yaml']);
  });

  test.each<[string, (text: string) => string]>([
    ['by one letter', (text) => text.replace('piece 20 ', 'Piece 20 ')],
    ['at its end', (text) => `${text}more\n`],
    ['to nothing but its notice', () => ours],
  ])('that somebody edited %s is written again', (_name, edit) => {
    runPieces(pieces(3000, 7));
    writeFileSync(join(folder, path), edit(readFileSync(join(folder, path), 'utf8')));
    expect(runPieces(pieces(3000, 7))).toEqual({ written: 1, unchanged: 0 });
  });

  test('is put back when a later file fails', () => {
    runPieces(pieces(3000, 7));
    const before = state();
    const { report, sorted } = collectDiagnostics();
    const next = pieces(3000, 8);
    const files = [
      { path, text: next.join(''), pieces: next },
      { path: 'manifests/z.yaml', text: ours },
    ];
    const changes = planChanges(folder, files, ownership, report);
    mkdirSync(join(folder, 'manifests/z.yaml'));
    expect(changes && writeChanges(changes, report)).toBe(false);
    expect(sorted()).toMatchObject([{ code: 'disk/unwritable' }]);
    expect(state()).toEqual(before);
  });
});
