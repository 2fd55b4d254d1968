import fc from 'fast-check';
import { findPlaces } from '../../src/places/find.js';
import { expectLinear } from '../support/growth.js';

const names = (text: string): string[] => findPlaces(text).map(({ name }) => name);

describe('findPlaces', () => {
  it('finds divisions by name, one behind the other', () => {
    expect(findPlaces('在贵州省毕节市七星关区召开')).toEqual([
      { name: '贵州省', start: 1, end: 4, kind: 'province', masked: false, known: true },
      { name: '毕节市', start: 4, end: 7, kind: 'prefecture', masked: false, known: true },
      { name: '七星关区', start: 7, end: 11, kind: 'county', masked: false, known: true },
    ]);
  });

  it('finds former divisions, and the longest of names that begin alike', () => {
    expect(names('洞头县教育局、双江拉祜族佤族布朗族傣族自治县')).toEqual(['洞头县', '双江拉祜族佤族布朗族傣族自治县']);
  });

  it.each([
    ['xx县教育局', 'xx县', 'county'], ['××省第三届', '××省', 'province'], ['XX区义务教育', 'XX区', 'county'], ['某某市政府', '某某市', 'city'], ['**镇中心小学', '**镇', 'township'], ['__县2019年', '__县', 'county'], ['x市', 'x市', 'city'], ['xx自治县', 'xx自治县', 'county'], ['□□街道办', '□□街道', 'township'],
  ])('finds the masked name in %s', (text, name, kind) => {
    expect(findPlaces(text)).toEqual([{ name, start: 0, end: name.length, kind, masked: true, known: false }]);
  });

  it('finds townships that stand cleanly between their neighbours', () => {
    expect(names('我县石桥镇、白果镇,双坪乡和青龙河镇,城北街道申报,在龙门镇举行,参观了柳塘镇')).toEqual(['石桥镇', '白果镇', '双坪乡', '青龙河镇', '城北街道', '龙门镇', '柳塘镇']);
    expect(findPlaces('和平镇')[0]).toMatchObject({ kind: 'township', known: false, masked: false });
  });

  it('finds a county the list does not have only behind a known place', () => {
    expect(names('安徽省淮溪县教育局')).toEqual(['安徽省', '淮溪县']);
    expect(names('全力做好县内工作,完成县下达的任务,根据撤县设区')).toEqual([]);
  });

  it.each(['全县', '我区', '本市', '各县', '各乡镇', '贫困县', '乡镇', '城镇化', '特色小镇', '建制镇', '送教下乡', '家乡', '返乡创业', '乡村振兴', '街道', '各街道', '社区', '园区', '学区', '城区', '山区', '地区', '市区', '县区', '县市区', '区域', '上海市场', '北京市场价',
    '所属两乡两镇', '三个乡镇', '我们以乡为单位', 'xx省级奖项3个', 'xx区级课题', 'xx市场', 'xx区域', '3xx县', '20xx年全市', '太行山区', '其中山区学校', '郊区', '老城区的', '区和县', '市委和县委', '完成县定目标', '重镇', '千年古镇镇静', ''])('finds no place in %s', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('takes names that are words only at the start of a phrase or behind their city', () => {
    expect(names('防城港市港口区')).toEqual(['防城港市', '港口区']);
    expect(names('港口区教育局')).toEqual(['港口区']);
    expect(names('在原港口区建厂')).toEqual([]);
    expect(names('晋城市城区')).toEqual(['晋城市', '城区']);
  });

  it('takes names of two characters only where no other word runs through them', () => {
    expect(names('和县教育局')).toEqual(['和县']);
    expect(names('马鞍山市和县')).toEqual(['马鞍山市', '和县']);
    expect(names('省、市和县三级')).toEqual([]);
  });

  it('gives spans that slice to the names, in order, without overlap', () => {
    const piece = fc.constantFrom('贵州省', '毕节市', 'xx', '县', '镇', '全', '我区', '石桥镇', '和县', '鼓楼区', ',', '在', '街道', '某', '自治', '乡', '12', '港口区', '𠀀');
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')), (text) => {
      let last = 0;
      for (const { name, start, end } of findPlaces(text)) {
        expect(text.slice(start, end)).toBe(name);
        expect(start).toBeGreaterThanOrEqual(last);
        last = end;
      }
    }));
  });

  it.each(['xx', '县', '某县xx镇石桥镇全市我区毕节市'])('takes four times as long for four times as much of %s', (unit) => {
    expectLinear((length) => findPlaces(unit.repeat(length / unit.length)), 200_000);
  });
});
