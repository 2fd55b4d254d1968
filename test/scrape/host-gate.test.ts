import { HostGate } from '../../src/scrape/host-gate.js';
import { QuickClock } from './support.js';

const never = new AbortController().signal;

describe('HostGate', () => {
  it('keeps requests a delay apart, however many wait', async () => {
    const clock = new QuickClock(0);
    const gate = new HostGate(clock, 2000);
    const starts: number[] = [];
    for (let at = 0; at < 4; at++) starts.push(await gate.turn(never).then(() => clock.now()));
    expect(starts).toEqual([0, 2000, 4000, 6000]);
  });

  it('obeys a longer delay from the request before on', async () => {
    const clock = new QuickClock(0);
    const gate = new HostGate(clock, 1000);
    await gate.turn(never);
    gate.slowTo(5000);
    gate.slowTo(3000);
    await gate.turn(never);
    expect(clock.now()).toBe(5000);
  });

  it('holds everything back while the host asks for it', async () => {
    const clock = new QuickClock(0);
    const gate = new HostGate(clock, 0);
    gate.pauseUntil(30_000);
    gate.pauseUntil(10_000);
    await gate.turn(never);
    expect(clock.now()).toBe(30_000);
  });

  it('leaves a host in peace after eight failures in a row', async () => {
    const gate = new HostGate(new QuickClock(), 0);
    for (let at = 0; at < 7; at++) gate.note(true);
    gate.note(false);
    for (let at = 0; at < 7; at++) gate.note(true);
    await gate.turn(never);
    gate.note(true);
    await expect(gate.turn(never)).rejects.toMatchObject({ kind: 'host' });
  });

  it('lets nothing through once the user has stopped, even without a delay', async () => {
    await expect(new HostGate(new QuickClock(), 0).turn(AbortSignal.abort())).rejects.toThrow('stopped');
  });
});
