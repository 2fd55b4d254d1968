import { jest } from '@jest/globals';

export interface Captured {
  out: string;
  err: string;
}

/** Takes what a command prints during each test of a file. */
export function captureOutput(): Captured {
  const captured: Captured = { out: '', err: '' };
  beforeEach(() => {
    captured.out = '';
    captured.err = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      captured.out += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
      return true;
    });
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
      captured.err += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
      return true;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  return captured;
}
