import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { refusedAddress } from '../../src/scrape/addresses.js';

/** The special-purpose registries of IANA for both families, and what carries IPv4 within IPv6. */
const SPECIAL = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24',
  '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4', '255.255.255.255/32',
  '::/128', '::1/128', '::ffff:0:0/96', '::ffff:0:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/32', '2001:2::/48', '2001:10::/28', '2001:20::/28', '2001:db8::/32', '2002::/16', '3fff::/20',
  '5f00::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8', '::/96',
];

/** An address of a range with random bits behind its prefix. */
function within(range: string, noise: Uint8Array): string {
  const [base, prefix] = ipaddr.parseCIDR(range);
  const bytes = base.toByteArray().map((byte, at) => {
    const fixed = Math.max(0, Math.min(8, prefix - at * 8));
    const mask = (0xff << (8 - fixed)) & 0xff;
    return (byte & mask) | (noise[at]! & ~mask & 0xff);
  });
  return ipaddr.fromByteArray(bytes).toString();
}

describe('refusedAddress', () => {
  it.each(SPECIAL)('refuses every address of %s', (range) => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (noise) => refusedAddress(within(range, noise)) !== null), { numRuns: 60 });
  });

  it('refuses IPv6 forms of every IPv4 address, public or not', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        for (const prefix of ['::ffff:', '64:ff9b::', '::']) expect(refusedAddress(`${prefix}${address}`)).not.toBeNull();
      }),
    );
  });

  it.each(['8.8.8.8', '1.1.1.1', '114.114.114.114', '2400:3200::1', '2606:4700:4700::1111', '2001:4860:4860::8888'])('lets %s through', (address) => {
    expect(refusedAddress(address)).toBeNull();
  });

  it.each(['', 'localhost', '1.2.3', 'fe80::1%eth0', '::1%lo', '127.1', '0x7f.0.0.1', '2130706433', '300.1.1.1'])('refuses %j', (address) => {
    expect(refusedAddress(address)).not.toBeNull();
  });
});
