import { bareHost, isAllowedHost, NO_ALLOWANCE, pageUrl, parseAllowedHost, refusedUrl } from '../../src/scrape/targets.js';

describe('refusedUrl', () => {
  const refused = (url: string, allowance = NO_ALLOWANCE): string | null => refusedUrl(new URL(url), allowance);

  it.each(['http://reports.test/d/1.html', 'https://reports.test/', 'https://reports.test:443/a?b=c'])('lets %s through', (url) => expect(refused(url)).toBeNull());

  it.each([
    ['ftp://reports.test/a', /only http/],
    ['file:///etc/passwd', /only http/],
    ['data:text/html,x', /only http/],
    ['http://user@reports.test/', /user name/],
    ['http://:secret@reports.test/', /user name/],
    ['http://reports.test:22/', /port 22/],
    ['http://reports.test:8080/', /port 8080/],
    [`http://reports.test/${'a'.repeat(2100)}`, /longer/],
  ])('refuses %s', (url, reason) => expect(refused(url)).toMatch(reason));

  it('permits a port that was named, for public hosts as well', () => expect(refused('http://reports.test:8080/', { hosts: [], ports: [8080] })).toBeNull());
  it('permits every port of a host that was named without one', () => expect(refused('http://localhost:8080/', { hosts: [{ hostname: 'localhost', port: null }], ports: [] })).toBeNull());
  it('permits no user name even for a host that was named', () => expect(refused('http://a@localhost/', { hosts: [{ hostname: 'localhost', port: null }], ports: [] })).not.toBeNull());
});

describe('parseAllowedHost', () => {
  it.each([
    ['localhost', { hostname: 'localhost', port: null }],
    ['LOCALHOST:8080', { hostname: 'localhost', port: 8080 }],
    ['127.0.0.1:80', { hostname: '127.0.0.1', port: 80 }],
    ['[::1]:8080', { hostname: '::1', port: 8080 }],
  ])('reads %s', (text, host) => expect(parseAllowedHost(text)).toEqual(host));

  it.each(['', 'http://localhost', 'a/b', 'a:0', 'a:70000', 'a@b', '::1', 'a b', '*'])('reads nothing from %j', (text) => expect(parseAllowedHost(text)).toBeNull());

  it('names one host and one port', () => {
    const allowance = { hosts: [parseAllowedHost('[::1]:8080')!], ports: [] };
    expect(isAllowedHost(new URL('http://[0:0::1]:8080/'), allowance)).toBe(true);
    expect(isAllowedHost(new URL('http://[::1]:8081/'), allowance)).toBe(false);
    expect(isAllowedHost(new URL('http://[::2]:8080/'), allowance)).toBe(false);
  });
});

describe('pageUrl', () => {
  it('drops the fragment', () => expect(pageUrl('http://a.test/b#c')?.href).toBe('http://a.test/b'));
  it.each(['mailto:a@b.c', 'javascript:alert(1)', 'nothing', ''])('reads nothing from %j', (text) => expect(pageUrl(text)).toBeNull());
  it('sees an address written as one number or in hexadecimal', () => {
    expect(bareHost(pageUrl('http://2130706433/')!)).toBe('127.0.0.1');
    expect(bareHost(pageUrl('http://0x7f.1/')!)).toBe('127.0.0.1');
    expect(bareHost(pageUrl('http://127。0。0。1/')!)).toBe('127.0.0.1');
  });
});
