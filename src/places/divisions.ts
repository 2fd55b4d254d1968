import { areaList } from '@vant/area-data';

export type DivisionLevel = 'province' | 'prefecture' | 'county';

/** A division of county level or above with its code of GB/T 2260. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
}

/**
 * Entries of the package that are no divisions: 市辖区 and 省直辖县 (headings of the code table), development zones under codes of the
 * statistics bureau (county part 71–79 and 90–99), forestry districts of 大兴安岭 (232761–232764), towns listed for cities without
 * counties, and places outside the mainland below the province. 江北新区 and 大柴旦 are committees; 港闸区, 镇江新区, 梅列区 and 长岛县
 * are left over from before 2020–2021.
 */
const NOT_A_DIVISION = /^(?:市辖区|省直辖县|自治区直辖县级行政区划|县)$/;
const ZONE_CODE = /^(?:\d{4}(?:7[1-9]|9\d)|23276[1-4])$/;
const WITHOUT_COUNTIES = /^(?:4419|4420|4604|6202)(?!00)/;
const OUTSIDE = /^(?:[78]\d(?!0000)|9)/;
/** The districts of a municipality stand under the municipality itself. */
const MUNICIPALITY_SHELL = /^(?:11|12|31|50)0[12]00$/;
const LEFT_OVER = new Set(['320112', '320611', '321150', '350402', '370634', '632857']);

function isDivision(code: string, name: string): boolean {
  return !NOT_A_DIVISION.test(name) && !ZONE_CODE.test(code) && !WITHOUT_COUNTIES.test(code) && !OUTSIDE.test(code) && !MUNICIPALITY_SHELL.test(code) && !LEFT_OVER.has(code);
}

function read(list: Readonly<Record<string, string>>, level: DivisionLevel): Division[] {
  return Object.entries(list).filter(([code, name]) => isDivision(code, name)).map(([code, name]) => ({ code, name, level }));
}

/** Every division of the day: 34 provinces, 333 prefectures, 2846 counties, as the Ministry of Civil Affairs counts them at the end of 2024. */
export const divisions: readonly Division[] = [
  ...read(areaList.province_list, 'province'), ...read(areaList.city_list, 'prefecture'), ...read(areaList.county_list, 'county'),
];

const byCode = new Map(divisions.map((division) => [division.code, division]));

export function divisionOf(code: string): Division | null {
  return byCode.get(code) ?? null;
}

export const provinceCode = (code: string): string => `${code.slice(0, 2)}0000`;
export const prefectureCode = (code: string): string => `${code.slice(0, 4)}00`;

const PEOPLES = '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各';
const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:(?:${PEOPLES})?族|${PEOPLES})*(?:自治[区州县旗]|特别行政区)$`);

/** Kinds that are two characters long only in these names: 金林区 is 金林, not 金. */
const LONG_KIND = /^(浦东|滨海|沈北|神农架|六枝|井陉|峰峰|鹰手营子|白云鄂博)(?:新|林|特|矿)区$/;

/** The name without what kind of division it is: 金寨县 → 金寨, 恩施土家族苗族自治州 → 恩施, 浦东新区 → 浦东; null where one character would be left. */
export function shortName(name: string): string | null {
  const short = AUTONOMOUS.exec(name)?.[1] ?? LONG_KIND.exec(name)?.[1] ?? name.replace(/(?:地区|[省市县区旗盟])$/, '');
  return short.length >= 2 && short !== name ? short : null;
}
