import { mkdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { nameOf, userFile, UserFileError } from '../src/user-files.js';
import { TemporaryFolder } from './support/temporary.js';

let folder: TemporaryFolder;
beforeEach(() => (folder = new TemporaryFolder()));
afterEach(() => folder.remove());

it('is known by its content, wherever it lies', () => {
  const [a, b, c] = [folder.write('a.txt', '来电桩\n'), folder.write('b/other.txt', '来电桩\n'), folder.write('c.txt', '来电柱\n')].map(userFile);
  expect(a!.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(b!.sha256).toBe(a!.sha256);
  expect(c!.sha256).not.toBe(a!.sha256);
  expect([a!.text, nameOf(b!)]).toEqual(['来电桩\n', 'other.txt']);
});

it.each<[string, (path: string) => void, RegExp]>([
  ['is not there', () => undefined, /^no such file: .*mine\.json$/],
  ['is a folder', (path) => mkdirSync(path), /mine\.json: EISDIR/],
  ['is not UTF-8', () => folder.write('mine.json', Uint8Array.of(0xb5, 0xe7)), /mine\.json is not UTF-8$/],
  ['is too large', (path) => {
    folder.write('mine.json', '');
    truncateSync(path, 64 * 2 ** 20 + 1);
  }, /mine\.json is larger than 64 MiB$/],
])('a file that %s is refused', (_, make, message) => {
  const path = join(folder.path, 'mine.json');
  make(path);
  expect(() => userFile(path)).toThrow(UserFileError);
  expect(() => userFile(path)).toThrow(message);
});
