import { connect } from 'node:net';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { startExplorer, type Explorer } from '../../src/explorer/server.js';
import { StoreError } from '../../src/store/open.js';
import { SAMPLE_PAGES, testDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let explorer: Explorer;
beforeAll(async () => {
  database = testDatabase(SAMPLE_PAGES);
  explorer = await startExplorer({ db: database.file, port: 0 });
});
afterAll(async () => {
  await explorer.close();
  database.remove();
});

const port = (): number => Number(new URL(explorer.url).port);

/** A request with a Host of our choosing, which fetch does not allow. */
const statusFor = (host: string, method = 'GET'): Promise<number> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: port(), path: '/', method, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    }).on('error', reject).end();
  });

it('answers to its own names on its own port, and to no other', async () => {
  expect(await statusFor(`127.0.0.1:${port()}`)).toBe(200);
  expect(await statusFor(`localhost:${port()}`)).toBe(200);
  expect(await statusFor('rebound.example')).toBe(403);
  expect(await statusFor(`rebound.example:${port()}`)).toBe(403);
  expect(await statusFor(`127.0.0.1:${port()}`, 'POST')).toBe(405);
});

it('listens on the loopback interface alone', async () => {
  const others = Object.values(networkInterfaces()).flat().filter((address) => address !== undefined && !address.internal && address.family === 'IPv4');
  for (const address of others) {
    const refused = await new Promise<boolean>((resolve) => {
      const socket = connect({ host: address!.address, port: port(), timeout: 2000 });
      socket.on('connect', () => resolve(false)).on('error', () => resolve(true)).on('timeout', () => resolve(true));
      socket.on('connect', () => socket.destroy()).on('timeout', () => socket.destroy());
    });
    expect([address!.address, refused]).toEqual([address!.address, true]);
  }
});

it('survives requests that are none', async () => {
  for (const bytes of ['\u0000\u0001\r\n\r\n', 'GET / HTTP/1.1\r\nHost: a b c\r\n\r\n', `GET /${'x'.repeat(40_000)} HTTP/1.1\r\n\r\n`, 'GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n']) {
    await new Promise<void>((resolve) => {
      const socket = connect({ host: '127.0.0.1', port: port() });
      socket.on('error', () => resolve()).on('close', () => resolve());
      socket.on('data', (data) => {
        expect(data.toString()).not.toMatch('桐坪');
        socket.destroy();
      });
      socket.end(bytes);
    });
  }
  expect((await fetch(explorer.url)).status).toBe(200);
});

it('changes nothing in the database', async () => {
  const before = database.store.serialize();
  for (const path of ['', 'documents', 'indicators', 'search?q=%E5%AD%A6', 'checks', 'findings', 'projects', 'clusters']) expect((await fetch(explorer.url + path)).status).toBe(200);
  expect(database.store.serialize().equals(before)).toBe(true);
});

it('refuses a file that is no database of ours', async () => {
  await expect(startExplorer({ db: '/nowhere/at/all.db', port: 0 })).rejects.toThrow(StoreError);
});
