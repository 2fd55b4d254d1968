import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** All of IPv6 that is routed between networks (RFC 4291): what lies outside is refused even where no name is known for it. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Why an address must not be connected to, or null for one of the public internet. Refused are all special ranges of the
 * IANA registries: private, loopback, link-local, carrier-grade NAT, multicast, documentation, benchmarking, reserved, and
 * the IPv6 forms that carry an IPv4 address (mapped, translated, NAT64, 6to4, Teredo), whatever address they carry.
 * @param address an address in text form, as a resolver or a socket gives it
 */
export function refusedAddress(address: string): string | null {
  // ipaddr.js also reads 127.1 and 0x7f.1, which a resolver never says.
  if (isIP(address) === 0 || !ipaddr.isValid(address)) return 'not an address';
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (range !== 'unicast') return range;
  if (parsed.kind() === 'ipv6' && !(parsed as ipaddr.IPv6).match(GLOBAL_UNICAST)) return 'not global unicast';
  return null;
}
