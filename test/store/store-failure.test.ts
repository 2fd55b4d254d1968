import { storeFailure } from '../../src/store/store-failure.js';

const error = (code: string): Error => Object.assign(new Error('words of SQLite'), { code });

it.each([
  ['SQLITE_FULL', 'x.db: no room is left for the database (SQLITE_FULL)'],
  ['SQLITE_IOERR_WRITE', 'x.db: the database cannot be written: the disk is full or failing, or the file has reached the largest size allowed (SQLITE_IOERR_WRITE)'],
  ['SQLITE_IOERR_READ', 'x.db: the disk failed (SQLITE_IOERR_READ)'],
  ['SQLITE_CORRUPT', 'x.db: not a SQLite database, or a damaged one (SQLITE_CORRUPT)'],
  ['SQLITE_CORRUPT_VTAB', 'x.db: not a SQLite database, or a damaged one (SQLITE_CORRUPT_VTAB)'],
  ['SQLITE_BUSY_SNAPSHOT', 'x.db: another program has held the database for more than ten seconds (SQLITE_BUSY_SNAPSHOT)'],
])('has words for %s', (code, words) => expect(storeFailure(error(code), 'x.db')).toBe(words));

it.each([error('SQLITE_CONSTRAINT_NOTNULL'), error('ENOENT'), new Error('none'), null, 'text'])('has none for what is a bug, or no error of SQLite: %p', (thrown) => expect(storeFailure(thrown, 'x.db')).toBeNull());
