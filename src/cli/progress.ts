import cliProgress from 'cli-progress';

/** Shows how far a command has come, on standard error. */
export interface Progress {
  /** `done` of `total` pages or reports so far (total null while unknown), of which `failed` failed. */
  update(done: number, failed: number, total: number | null): void;
  stop(): void;
}

const silent: Progress = { update: () => undefined, stop: () => undefined };

/** How often plain lines come where standard error is no terminal, in milliseconds. */
const LINE_EVERY = 5000;

function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return '?';
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole}s` : whole < 3600 ? `${Math.floor(whole / 60)}m${whole % 60}s` : `${Math.floor(whole / 3600)}h${Math.floor((whole % 3600) / 60)}m`;
}

function rateOf(done: number, since: number): number {
  return done / Math.max(0.001, (Date.now() - since) / 1000);
}

function bar(stream: NodeJS.WriteStream, things: string): Progress {
  const since = Date.now();
  const shown = new cliProgress.SingleBar({
    format: `{bar} {value}/{total} ${things} · {rate}/s · ETA {left} · {failed} failed`,
    stream,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 24,
    fps: 8,
  });
  shown.start(0, 0, { rate: '0', left: '?', failed: 0 });
  return {
    update(done, failed, total) {
      const rate = rateOf(done, since);
      shown.setTotal(total ?? done);
      shown.update(done, { rate: rate.toFixed(rate < 10 ? 1 : 0), left: total === null ? '?' : duration((total - done) / rate), failed });
    },
    stop: () => shown.stop(),
  };
}

function lines(stream: NodeJS.WriteStream, things: string): Progress {
  const since = Date.now();
  let last = Date.now();
  return {
    update(done, failed, total) {
      if (Date.now() - last < LINE_EVERY) return;
      last = Date.now();
      const rate = rateOf(done, since);
      const left = total === null ? '' : `, ETA ${duration((total - done) / rate)}`;
      stream.write(`${done}${total === null ? '' : `/${total}`} ${things}, ${rate.toFixed(1)}/s${left}, ${failed} failed\n`);
    },
    stop: () => undefined,
  };
}

/** A bar on a terminal, a plain line every five seconds elsewhere, nothing with `--quiet`. */
export function progress(quiet: boolean, stream: NodeJS.WriteStream = process.stderr, things = 'pages'): Progress {
  if (quiet) return silent;
  return stream.isTTY ? bar(stream, things) : lines(stream, things);
}
