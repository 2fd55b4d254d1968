import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { refusedAddress } from './addresses.js';
import { Fault, faultOf } from './fault.js';
import { bareHost, isAllowedHost, type Allowance } from './targets.js';

/** All addresses of a name. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

export const systemResolve: Resolve = (hostname) => lookup(hostname, { all: true, verbatim: true });

/**
 * The addresses a connection for this URL may use. The name is resolved once; the caller connects to these and asks no
 * second time, so that an answer that changes between the check and the connection changes nothing.
 * @throws Fault refused if any of the answers is no public address: a name that mixes them is not trusted with the others
 */
export async function checkedAddresses(url: URL, allowance: Allowance, resolve: Resolve): Promise<readonly LookupAddress[]> {
  const host = bareHost(url);
  const literal = isIP(host);
  const addresses = literal === 0 ? await answersOf(host, resolve) : [{ address: host, family: literal }];
  if (addresses.length === 0) throw new Fault('network', 'the name has no address');
  if (isAllowedHost(url, allowance)) return addresses;
  for (const { address } of addresses) {
    const range = refusedAddress(address);
    if (range !== null) throw new Fault('refused', `${host === address ? 'the host' : `${host} is ${address}, which`} is no public address (${range})`);
  }
  return addresses;
}

async function answersOf(host: string, resolve: Resolve): Promise<readonly LookupAddress[]> {
  try {
    return await resolve(host);
  } catch (error) {
    throw faultOf(error);
  }
}
