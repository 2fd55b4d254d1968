import { isIP } from 'node:net';

/** A host the user vouches for: its addresses are not checked, and its port need not be the usual one. */
export interface AllowedHost {
  readonly hostname: string;
  /** null for every port. */
  readonly port: number | null;
}

/** What the user permits beyond the public web. */
export interface Allowance {
  readonly hosts: readonly AllowedHost[];
  /** Ports of public hosts beside 80 and 443. */
  readonly ports: readonly number[];
}

export const NO_ALLOWANCE: Allowance = { hosts: [], ports: [] };

/** Longer addresses are refused: no document site needs them, and rules are matched against every character. */
export const LONGEST_URL = 2048;

export const portOf = (url: URL): number => (url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port));

/** The host name without the brackets of an IPv6 address. */
export const bareHost = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

/** Reads `host`, `host:port` or `[v6]:port`; null for anything else. */
export function parseAllowedHost(text: string): AllowedHost | null {
  const match = /^(\[[0-9a-f:.]{2,45}\]|[^\s/@:?#*[\]]{1,253})(?::(\d{1,5}))?$/i.exec(text.trim());
  if (!match || Number(match[2] ?? 1) < 1 || Number(match[2] ?? 1) > 65_535) return null;
  const url = URL.canParse(`http://${match[1]!}/`) ? new URL(`http://${match[1]!}/`) : null;
  return url && { hostname: bareHost(url), port: match[2] === undefined ? null : Number(match[2]) };
}

export function isAllowedHost(url: URL, allowance: Allowance): boolean {
  return allowance.hosts.some(({ hostname, port }) => hostname === bareHost(url) && (port === null || port === portOf(url)));
}

/** The absolute form of a page's address without its fragment; null where it is none of http or https. */
export function pageUrl(text: string, base?: URL): URL | null {
  if (!URL.canParse(text, base?.href)) return null;
  const url = new URL(text, base);
  url.hash = '';
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}

/** Why an address must not be asked for, as far as its text tells; null where nothing speaks against it. */
export function refusedUrl(url: URL, allowance: Allowance): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'only http and https are fetched';
  if (url.username !== '' || url.password !== '') return 'addresses with a user name or password are not fetched';
  if (url.hostname === '') return 'the address has no host';
  if (url.href.length > LONGEST_URL) return `the address is longer than ${LONGEST_URL} characters`;
  if (isAllowedHost(url, allowance)) return null;
  const port = portOf(url);
  if (port !== 80 && port !== 443 && !allowance.ports.includes(port)) return `port ${port} is neither 80 nor 443`;
  return null;
}

export const isLiteralAddress = (url: URL): boolean => isIP(bareHost(url)) !== 0;
