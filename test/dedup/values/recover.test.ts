import type { Reading } from '../../../src/dedup/values/readings.js';
import { recover, valuesSaid, type Witnessing } from '../../../src/dedup/values/recover.js';

let fact = 0;
const reading = (uid: number, text: string, more: Partial<Reading> = {}): Reading => ({
  uid, fact: ++fact, id: `f${fact}`, kind: 'quantity', start: 0, text, value: null, low: null, high: null, left: null, right: null, unit: '所', edtf: null, label: null, canonicalValue: more.value ?? null,
  repaired: null, masked: false, corrupt: false, wholeSentence: true, ...more,
});
const masked = (uid: number, text: string, more: Partial<Reading> = {}): Reading => reading(uid, text, { masked: true, ...more });
const shows = (uid: number, value: number, more: Partial<Reading> = {}): Reading => reading(uid, `${value}所`, { value, ...more });

const plain: Witnessing = { textOf: (uid) => uid, writtenOver: () => null, agreeThroughout: () => true };
const values = (readings: readonly Reading[], witnessing = plain): (string | number)[] => recover(readings, witnessing).map(({ repaired }) => repaired);

describe('recover', () => {
  it('takes what two copies agree on', () => expect(recover([masked(1, 'xx所'), shows(2, 61), shows(3, 61)], plain)).toMatchObject([{ repaired: 61, by: expect.stringMatching(/^copies agree: f\d+ f\d+$/) as string }]));
  it('takes what one copy shows when the rest is identical, and says so', () => expect(recover([masked(1, 'xx所'), shows(2, 61)], plain)).toMatchObject([{ repaired: 61, by: expect.stringMatching(/^one copy, the rest identical: f\d+$/) as string }]));
  it('does not take what one copy shows when its sentence differs', () => expect(values([masked(1, 'xx所', { wholeSentence: false }), shows(2, 61)])).toEqual([]));
  it('does not take what one copy shows when the two differ in other figures', () => expect(values([masked(1, 'xx所'), shows(2, 61)], { ...plain, agreeThroughout: () => false })).toEqual([]));
  it('counts copies with one text as one witness', () => expect(recover([masked(1, 'xx所'), shows(2, 61), shows(3, 61)], { ...plain, textOf: (uid) => (uid === 1 ? 1 : 2) })[0]!.by).toMatch(/^one copy/));
  it('decides nothing where copies disagree, and lets three outvote one', () => {
    expect(values([masked(1, 'xx所'), shows(2, 61), shows(3, 62)])).toEqual([]);
    expect(values([masked(1, 'xx所'), shows(2, 61), shows(3, 61), shows(4, 62)])).toEqual([]);
    expect(values([masked(1, 'xx所'), shows(2, 61), shows(3, 61), shows(4, 61), shows(5, 62)])).toEqual([61]);
  });
  it('invents nothing where all are masked', () => expect(values([masked(1, '.5万元', { unit: '元' }), masked(2, 'xx.5万元', { unit: '元' })])).toEqual([]));
  it('does not contradict the digits that are left', () => {
    expect(values([masked(1, '1x7所'), shows(2, 237), shows(3, 237)])).toEqual([]);
    expect(values([masked(1, '1x7所'), shows(2, 137), shows(3, 137)])).toEqual([137]);
    expect(values([masked(1, '.5所'), shows(2, 12.5), shows(3, 12.5)])).toEqual([12.5]);
  });
  it('recovers dates as EDTF', () => {
    const date = (uid: number, text: string, edtf: string, more: Partial<Reading> = {}): Reading => reading(uid, text, { kind: 'date', unit: null, edtf, ...more });
    expect(values([date(1, '20xx年', '20XX', { masked: true }), date(2, '2019年', '2019'), date(3, '2019年', '2019')])).toEqual(['2019']);
    expect(values([date(1, '201x年', '201X', { masked: true }), date(2, '2023年', '2023'), date(3, '2023年', '2023')])).toEqual([]);
  });
  it('does not ask a page whose figures were written over', () => {
    expect(values([masked(1, 'xx所'), shows(2, 2023), shows(3, 2023)], { ...plain, writtenOver: (uid) => (uid > 1 ? '2023' : null) })).toEqual([]);
  });
  it('takes no other unit and no other kind', () => expect(values([masked(1, 'xx所'), shows(2, 61, { unit: '人' }), shows(3, 61, { kind: 'percentage' })])).toEqual([]));
  it('leaves alone what arithmetic has repaired', () => expect(values([masked(1, 'xx所', { repaired: 60 }), shows(2, 61), shows(3, 61)])).toEqual([]));
});

describe('valuesSaid', () => {
  it('lists every value with its witnesses, the most frequent first', () => {
    const said = valuesSaid([shows(1, 5), shows(2, 6), shows(3, 6), masked(4, 'x所')], plain);
    expect(said.map(({ witnesses }) => witnesses.map(({ uid }) => uid))).toEqual([[2, 3], [1]]);
  });
});
