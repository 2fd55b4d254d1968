import { checkedAddresses } from '../../src/scrape/resolve.js';
import { NO_ALLOWANCE } from '../../src/scrape/targets.js';
import { namesOf, noNames } from './support.js';

const ask = (url: string, resolve = noNames, allowance = NO_ALLOWANCE) => checkedAddresses(new URL(url), allowance, resolve);

describe('checkedAddresses', () => {
  it('gives all answers of a public name', async () => {
    await expect(ask('http://reports.test/', namesOf({ 'reports.test': ['8.8.8.8', '2400:3200::1'] }))).resolves.toHaveLength(2);
  });

  it.each(['127.0.0.1', '10.1.2.3', '100.64.0.1', '169.254.169.254', '::1', 'fd00::1', '::ffff:8.8.8.8', '64:ff9b::808:808', '2002:7f00:1::'])('refuses a name that is %s', async (address) => {
    await expect(ask('http://inner.test/', namesOf({ 'inner.test': [address] }))).rejects.toMatchObject({ kind: 'refused', retry: false });
  });

  it('refuses a name one of whose answers is private', async () => {
    await expect(ask('http://mixed.test/', namesOf({ 'mixed.test': ['8.8.8.8', '10.0.0.1'] }))).rejects.toMatchObject({ kind: 'refused' });
  });

  it('refuses literal addresses without asking anybody', async () => {
    await expect(ask('http://192.168.1.1/')).rejects.toMatchObject({ kind: 'refused' });
    await expect(ask('http://[::ffff:127.0.0.1]/')).rejects.toMatchObject({ kind: 'refused' });
    await expect(ask('http://8.8.8.8/')).resolves.toEqual([{ address: '8.8.8.8', family: 4 }]);
  });

  it('fails for good for a name nobody knows, and for now for a resolver that does not answer', async () => {
    await expect(ask('http://nowhere.test/')).rejects.toMatchObject({ kind: 'network', retry: false });
    await expect(ask('http://later.test/', () => Promise.reject(Object.assign(new Error(), { code: 'EAI_AGAIN' })))).rejects.toMatchObject({ retry: true });
  });

  it('fails for a name without addresses', async () => {
    await expect(ask('http://empty.test/', async () => [])).rejects.toMatchObject({ kind: 'network' });
  });
});
