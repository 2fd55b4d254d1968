import { ROBOTS_BYTES, robotsAnswer, robotsRules, robotsUrlOf } from '../../src/scrape/robots.js';
import { expectLinear } from '../support/growth.js';

const robots = new URL('https://reports.test/robots.txt');
const rules = (text: string) => robotsRules(robots, { kind: 'found', text });
const forbids = (text: string, path: string): boolean => rules(text).forbids(new URL(path, robots)) !== null;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('robotsAnswer', () => {
  it.each([200, 204])('finds rules with %i', (status) => expect(robotsAnswer(status, bytes('x')).kind).toBe('found'));
  it.each([400, 401, 403, 404, 410])('takes %i for no rules', (status) => expect(robotsAnswer(status, bytes('Disallow: /')).kind).toBe('absent'));
  it.each([429, 500, 503, 301, 100])('takes %i for rules that cannot be known', (status) => expect(robotsAnswer(status, bytes('')).kind).toBe('unreachable'));

  it('drops a last line the bound has cut', () => {
    const long = `User-agent: *\n${'Disallow: /abc\n'.repeat(40_000)}`;
    const answer = robotsAnswer(200, bytes(long).subarray(0, ROBOTS_BYTES));
    expect(answer.kind === 'found' && answer.text.endsWith('Disallow: /abc\n')).toBe(true);
  });
});

describe('robotsRules', () => {
  it('obeys the group for this program before the one for all', () => {
    const text = 'User-agent: *\nDisallow: /\n\nUser-agent: Zhibiao\nDisallow: /private/\n';
    expect(forbids(text, '/d/1.html')).toBe(false);
    expect(forbids(text, '/private/1.html')).toBe(true);
  });

  it('takes the longest rule, and reads wildcards and ends', () => {
    const text = 'User-agent: *\nDisallow: /d/\nAllow: /d/open/\nDisallow: /*.pdf$\n';
    expect(forbids(text, '/d/1.html')).toBe(true);
    expect(forbids(text, '/d/open/1.html')).toBe(false);
    expect(forbids(text, '/x/a.pdf')).toBe(true);
    expect(forbids(text, '/x/a.pdf?v=1')).toBe(false);
  });

  it('matches Chinese paths whether they are encoded or not', () => {
    expect(forbids('User-agent: *\nDisallow: /内部/\n', '/内部/1.html')).toBe(true);
    expect(forbids('User-agent: *\nDisallow: /%E5%86%85%E9%83%A8/\n', '/内部/1.html')).toBe(true);
  });

  it.each(['\ufeffUser-agent: *\nDisallow: /', 'User-agent: *\r\nDisallow: /\r\n', 'user-AGENT : *\n disallow : / # all'])('reads %j', (text) => expect(forbids(text, '/a')).toBe(true));
  it.each(['', 'User-agent: *\nDisallow:\n', '<html><body>页面不存在</body></html>', 'Disallow: /'])('finds nothing forbidden in %j', (text) => expect(forbids(text, '/a')).toBe(false));

  it('forbids everything while the rules cannot be known, and nothing where there are none', () => {
    expect(robotsRules(robots, { kind: 'unreachable', reason: 'status 503' }).forbids(robots)).toMatch('503');
    expect(robotsRules(robots, { kind: 'absent', status: 404 }).forbids(robots)).toBeNull();
  });

  it('says nothing of other origins, and so forbids them', () => expect(rules('').forbids(new URL('http://reports.test/a'))).not.toBeNull());

  it.each([['2', 2000], ['0.5', 500], ['0', null], ['-1', null], ['soon', null], ['Infinity', null]])('reads a crawl-delay of %s', (value, delay) => {
    expect(rules(`User-agent: *\nCrawl-delay: ${value}\n`).crawlDelayMs).toBe(delay);
  });

  it('is held up by rules made to be slow no longer than their length says', () => {
    const slow = (rules_: number): string => `User-agent: *\n${`Disallow: /${'*a'.repeat(1000)}b\n`.repeat(rules_)}`;
    expectLinear((rules_) => expect(forbids(slow(rules_), `/${'a'.repeat(2000)}`)).toBe(false), 50);
  });

  it('lies at the root of the origin', () => expect(robotsUrlOf(new URL('https://reports.test:8443/a/b?c')).href).toBe('https://reports.test:8443/robots.txt'));
});
