import { divisionOf, divisions, shortName } from '../../src/places/divisions.js';
import { formerDivisions } from '../../src/places/former-divisions.js';
import { byName, isPlaceName, placePrefixLength } from '../../src/places/names.js';

describe('the divisions', () => {
  it('are as many as the Ministry of Civil Affairs counts at the end of 2024', () => {
    const count = (level: string) => divisions.filter((division) => division.level === level).length;
    expect([count('province'), count('prefecture'), count('county')]).toEqual([34, 333, 2846]);
  });

  it('have each kind of county in the number the ministry gives', () => {
    const kind = (name: string) => (/(自治县|自治旗|神农架林区|特区|县|市|区|旗)$/.exec(name) ?? [])[1];
    const counts: Record<string, number> = {};
    for (const { name, level } of divisions) if (level === 'county') counts[kind(name)!] = (counts[kind(name)!] ?? 0) + 1;
    expect(counts).toEqual({ 区: 977, 市: 397, 县: 1301, 自治县: 117, 旗: 49, 自治旗: 3, 特区: 1, 神农架林区: 1 });
  });

  it('hold changes of the last years and none of what they replaced', () => {
    expect(divisionOf('330113')?.name).toBe('临平区');
    expect(divisionOf('653228')?.name).toBe('和康县');
    for (const gone of ['330104', '350402', '370634', '320611', '130171', '441901', '110100']) expect(divisionOf(gone)).toBeNull();
  });

  it.each([
    ['金寨县', '金寨'], ['内蒙古自治区', '内蒙古'], ['恩施土家族苗族自治州', '恩施'], ['双江拉祜族佤族布朗族傣族自治县', '双江'], ['东乡族自治县', '东乡'], ['鄂温克族自治旗', '鄂温克'], ['浦东新区', '浦东'], ['金林区', '金林'],
    ['隆林各族自治县', '隆林'], ['博尔塔拉蒙古自治州', '博尔塔拉'], ['阿里地区', '阿里'], ['锡林郭勒盟', '锡林郭勒'], ['和县', null], ['芒市', null],
  ])('%s is short %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});

describe('the former divisions', () => {
  it('end in divisions of the day', () => {
    for (const { name, code, successor, fate } of formerDivisions) {
      expect([name, /^\d{6}$/.test(code)]).toEqual([name, true]);
      expect([name, successor === null]).toEqual([name, fate === 'divided']);
      if (successor !== null) expect([name, divisionOf(successor) !== null]).toEqual([name, true]);
    }
  });

  it('are not among the divisions of the day', () => {
    for (const { name, code } of formerDivisions) expect([name, divisionOf(code)?.name === name]).toEqual([name, false]);
  });

  it('stay in their province', () => {
    for (const { name, code, successor } of formerDivisions) if (successor !== null) expect([name, successor.slice(0, 2)]).toEqual([name, code.slice(0, 2)]);
  });

  it('have a date they were gone by, between 2000 and 2023', () => {
    for (const { name, goneBy } of formerDivisions) expect([name, /^20(?:[01]\d|2[0-3])(?:-\d{2})?$/.test(goneBy)]).toEqual([name, true]);
  });
});

describe('names', () => {
  it('knows full names, present and former', () => {
    for (const name of ['金寨县', '毕节市', '洞头县', '胶南市', '港口区']) expect(isPlaceName(name)).toBe(true);
    for (const name of ['全县', '金寨', '城区', '贫困县', 'xx县', '园区', '']) expect(isPlaceName(name)).toBe(false);
  });

  it('measures a name at the start of a text', () => {
    expect(placePrefixLength('七星关区在校生')).toBe(4);
    expect(placePrefixLength('积石山保安族东乡族撒拉族自治县小学')).toBe(15);
    expect(placePrefixLength('城区在校生')).toBe(0);
    expect(placePrefixLength('')).toBe(0);
  });

  it('knows which names several have', () => {
    expect(byName.get('鼓楼区')?.map(({ code }) => code)).toEqual(['320106', '320302', '350102', '410204']);
    expect(byName.get('港口区')).toHaveLength(1);
  });
});
