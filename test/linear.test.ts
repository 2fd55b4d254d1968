import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../src/package-root.js';

/** What was quadratic took seconds at this length. In a process of its own: here the memory of all other tests would be measured too. */
const SHORT = 12_000;

it(`no text and no page built to be slow is, at ${SHORT} units`, () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(packageRoot, 'dist', 'scripts', 'fuzz-linear.js'), '--length', String(SHORT)], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
  expect({ stdout, stderr }).toEqual({ stdout: expect.stringMatching(/^[34]\d\d texts, all linear\n$/) as string, stderr: '' });
  expect(status).toBe(0);
}, 240_000);
