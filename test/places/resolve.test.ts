import fc from 'fast-check';
import { divisions } from '../../src/places/divisions.js';
import { readPath } from '../../src/places/path.js';
import { resolvePlace, type Hints } from '../../src/places/resolve.js';

const code = (name: string, hints?: Hints): string | null => resolvePlace(name, hints)?.code ?? null;

describe('resolvePlace', () => {
  it('gives code, names and evidence of a name only one division has', () => {
    expect(resolvePlace('金寨县')).toEqual({ code: '341524', level: 'county', province: '安徽省', prefecture: '六安市', county: '金寨县', historic: false, successor: null, evidence: 'the only division named 金寨县' });
    expect(resolvePlace('毕节市')).toMatchObject({ code: '520500', level: 'prefecture', province: '贵州省', prefecture: '毕节市', county: null });
    expect(resolvePlace('安徽省')).toMatchObject({ code: '340000', level: 'province', province: '安徽省', prefecture: null, county: null });
    expect(resolvePlace('济源市')).toMatchObject({ code: '419001', province: '河南省', prefecture: null, county: '济源市' });
    expect(resolvePlace('浦东新区')).toMatchObject({ code: '310115', province: '上海市', prefecture: '上海市', county: '浦东新区' });
  });

  it('finds every full name that is neither a word nor shared, and gives no wrong code for any name', () => {
    let found = 0;
    for (const division of divisions) {
      const resolved = resolvePlace(division.name);
      if (resolved) {
        found++;
        expect([division.name, resolved.code]).toEqual([division.name, division.code]);
      }
    }
    expect(found / divisions.length).toBeGreaterThan(0.93);
  });

  it('finds every county behind its province and prefecture', () => {
    for (const division of divisions) {
      if (division.level !== 'county') continue;
      const province = divisions.find((other) => other.code === `${division.code.slice(0, 2)}0000`)!.name;
      const prefecture = divisions.find((other) => other.code === `${division.code.slice(0, 4)}00`)?.name ?? '';
      expect([division.name, code(`${province}${prefecture}${division.name}`)]).toEqual([division.name, division.code]);
    }
  });

  it.each(['xx县', 'XX区', '××市', '某县', '**区', '__县', '全县', '我区', '本市', '贫困县', '没有县', '', ' ', '县', '在校生', 'x', '城区', '膠南市', '昌平县'])('knows no place %s', (name) => {
    expect(resolvePlace(name, { within: ['安徽省'], text: '安徽省六安市' })).toBeNull();
  });

  it('never guesses between divisions of one name', () => {
    for (const name of ['鼓楼区', '城关区', '市中区', '新城区', '朝阳区', '西湖区', '通州区', '和平区', '桥西区', '白云区']) expect(code(name)).toBeNull();
  });

  it.each([
    ['鼓楼区', { within: ['南京市'] }, '320106'], ['鼓楼区', { within: ['福州'] }, '350102'], ['鼓楼区', { text: '开封市第一中学' }, '410204'], ['朝阳区', { within: ['北京市'] }, '110105'], ['朝阳区', { within: ['吉林省'] }, '220104'],
    ['城关区', { within: ['甘肃'] }, '620102'], ['城关区', { within: ['拉萨市'] }, '540102'], ['市中区', { text: '枣庄市教育局' }, '370402'], ['新城区', { within: ['呼和浩特市'] }, '150102'], ['白云区', { within: ['清镇市'] }, '520113'],
  ])('%s with %j is %s', (name, hints, expected) => {
    expect(code(name, hints)).toBe(expected);
  });

  it('stays without an answer where the hints speak for several, or not for one', () => {
    expect(code('鼓楼区', { within: ['江苏省'] })).toBeNull();
    expect(code('鼓楼区', { within: ['南京市', '福州市'] })).toBeNull();
    expect(code('鼓楼区', { within: ['贵州省'] })).toBeNull();
    expect(code('鼓楼区', { within: ['xx市'] })).toBeNull();
    expect(code('市中区', { within: ['四川省'] })).toBeNull();
    expect(code('白云区', { text: '贵州省教育厅组织赴广州市学习' })).toBeNull();
    expect(code('白云区', { within: ['贵阳市'], text: '赴广东省学习' })).toBe('520113');
  });

  it('asks for evidence where the only name is a word', () => {
    expect(code('港口区')).toBeNull();
    expect(code('港口区', { text: '推进石桥镇港口区建设' })).toBeNull();
    expect(code('港口区', { within: ['防城港市'] })).toBe('450602');
    expect(code('港口区', { text: '按照《防城港市行动方案》' })).toBe('450602');
    expect(code('港口区', { text: '赴东兴市考察' })).toBe('450602');
    expect(code('港口区', { text: '广西壮族自治区教育厅' })).toBe('450602');
  });

  it('takes names without their suffix only with evidence', () => {
    expect(code('金寨')).toBeNull();
    expect(code('金寨', { text: '组织学生到金寨学习,参观安徽博物院' })).toBeNull();
    expect(code('金寨', { text: '金寨县教育局' })).toBe('341524');
    expect(code('金寨', { text: '安徽金寨农技学校' })).toBe('341524');
    expect(code('金寨', { within: ['安徽'] })).toBe('341524');
    expect(code('洞头')).toBeNull();
    expect(resolvePlace('洞头', { text: '温州市教育局' })).toMatchObject({ code: '330305', county: '洞头区', historic: false });
    expect(code('和平', { text: '和平发展,广东' })).toBeNull();
    expect(code('毕节')).toBeNull();
    expect(code('毕节', { text: '毕节市' })).toBe('520500');
  });

  it('takes short names of provinces as they are', () => {
    expect(code('安徽')).toBe('340000');
    expect(code('内蒙古')).toBe('150000');
  });

  it('reads what a name lies in as binding', () => {
    expect(code('南京市鼓楼区', { within: ['福州市'] })).toBe('320106');
    expect(code('北京市朝阳区', { text: '长春市' })).toBe('110105');
    expect(code('安徽省鼓楼区')).toBeNull();
    expect(code('安徽金寨县')).toBe('341524');
    expect(code('安徽金寨')).toBe('341524');
    expect(code('贵州省毕节市七星关区')).toBe('520502');
    expect(code('赫章县石桥镇')).toBe('520527');
    expect(code('金寨县在校生')).toBeNull();
  });

  it('gives a renamed division its present code, so that years join', () => {
    expect(resolvePlace('洞头县')).toMatchObject({ code: '330305', county: '洞头区', prefecture: '温州市', historic: true, successor: null });
    expect(resolvePlace('洞头县')!.evidence).toMatch(/洞头县 \(330322\) was renamed, now 洞头区 \(330305\)/);
    expect(resolvePlace('毕节地区')).toMatchObject({ code: '520500', level: 'prefecture', prefecture: '毕节市', historic: true });
    expect(code('宁乡县')).toBe('430182');
    expect(code('襄樊市')).toBe('420600');
    expect(code('绍兴县')).toBe('330603');
  });

  it('gives a merged or divided division the code it had, and what it is part of now', () => {
    expect(resolvePlace('胶南市')).toMatchObject({ code: '370284', province: '山东省', prefecture: '青岛市', county: '胶南市', historic: true, successor: '370211' });
    expect(resolvePlace('莱芜市')).toMatchObject({ code: '371200', level: 'prefecture', prefecture: '莱芜市', county: null, successor: '370100' });
    expect(resolvePlace('潮阳市')).toMatchObject({ code: '440582', historic: true, successor: null });
    expect(resolvePlace('崇文区')).toMatchObject({ code: '110103', prefecture: '北京市', successor: '110101' });
  });

  it('does not take a present division for a former one of its name', () => {
    expect(code('桥东区')).toBeNull();
    expect(resolvePlace('桥东区', { within: ['邢台市'] })).toMatchObject({ code: '130502', historic: true, successor: '130502' });
    expect(resolvePlace('桥东区', { within: ['张家口市'] })).toMatchObject({ code: '130702', historic: false });
  });

  it('never throws', () => {
    const piece = fc.constantFrom('贵州省', '毕节', '市', 'xx', '县', '鼓楼区', '金寨', '镇', '𠀀', ' ', '南京市', '某');
    fc.assert(fc.property(fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('')), fc.array(piece, { maxLength: 4 }), fc.string(), (name, within, text) => {
      const resolved = resolvePlace(name, { within, text });
      expect(resolved === null || /^\d{6}$/.test(resolved.code)).toBe(true);
    }));
  });
});

describe('readPath', () => {
  it.each([
    ['贵州省毕节市七星关区', ['贵州省', '毕节市', '七星关区']], ['贵州毕节七星关区', ['贵州', '毕节', '七星关区']], ['金寨', ['金寨']], ['赫章县石桥镇', ['赫章县']], ['石桥镇', null], ['金寨县的', null], ['内蒙古自治区', ['内蒙古自治区']],
  ])('%s', (text, path) => {
    expect(readPath(text)).toEqual(path);
  });
});
