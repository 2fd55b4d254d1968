import type { Dimension } from '../../schemas/catalogue.js';

/** A unit's canonical form: `value × factor` in `unit` is the same amount. */
export interface CanonicalUnit {
  readonly unit: string;
  readonly factor: number;
}

/**
 * Canonical unit ← written units with their factors (1 where none stands).
 * - Institutions are counted in 个 whatever the written measure word (所 学校, 家 企业, 个 教学点), so that they add up; 处 间 座 栋 are places and buildings and stay.
 * - Months and years stay as they are: their length in days is not fixed. 学时, 课时 and 节 are not converted into each other.
 * - 亩 is 2000/3 m², 斤 is 0.5 kg, 里 is 500 m, 马力 is the metric one (0.73549875 kW).
 */
const GROUPS: Readonly<Record<string, string>> = {
  人: '人 名 位 口 员 名额',
  人次: '人次',
  户: '户 家庭',
  个: '个 所 家',
  册: '册 本',
  件: '件',
  只: '只 羽',
  株: '株 棵',
  栋: '栋 幢',
  台: '台 台(套) 台/套 台套',
  场: '场 场次',
  张: '张 床 张床',
  平方米: '平方米 平米 ㎡ m² m2 平方 平方公里=1000000 平方千米=1000000 公顷=10000 亩=2000/3 平方厘米=0.0001',
  米: '米 公里=1000 千米=1000 里=500 华里=500 厘米=0.01 毫米=0.001 延米 延长米 海里=1852',
  千克: '千克 公斤 吨=1000 斤=0.5 市斤=0.5 两=0.05 克=0.001 毫克=0.000001',
  立方米: '立方米 立方 升=0.001 毫升=0.000001',
  千瓦时: '千瓦时 度电 兆瓦时=1000',
  千瓦: '千瓦 兆瓦=1000 吉瓦=1000000 马力=0.73549875',
  吨标准煤: '吨标准煤',
  小时: '小时 分钟=1/60 秒=1/3600 秒钟=1/3600',
  天: '天 日 昼夜 周=7 星期=7',
  月: '个月 月',
  年: '年 载 年头',
  岁: '岁 周岁',
  元: '元 块 元钱 人民币 角=0.1',
  '%': '% ‰=0.1 ‱=0.01',
  百分点: '百分点 个百分点',
};

/** Units that are their own canonical form. */
const PLAIN = `座 间 处 套 辆 份 项 条 次 起 例 批 宗 笔 支 门 期 班 轮 篇 部 首 幅 枚 盏 块 头 匹 尾 亩次 人日 人天 课时 学时 学分 节 工作日 学期 学年 季度 分 倍 级 村 县 乡 镇 街道 社区 种 类 款 堂 课 剂次 剂 针次 针 台次 例次 批次 架次
车次 班次 项次 件次 户次 辆次 艘 架 片 面 口井 眼 名次 位次 组 对 双 队 席 票 条次 标准箱 ℃ 兆 微克 美元 港元 欧元 日元 英镑 GB TB Mbps 千伏安 千伏 株次 盘 根 箱 瓶 袋 桶 捆 包 把 粒 盆 字 词 页 点位 标段 孔 单位 国 省 市 区 乡镇 企业`.split(/\s+/);

/** Composites that are kept as the field writes them. */
const FIXED = new Set(['微克/立方米', '毫克/立方米', '毫克/升', '毫克/千克', '吨标准煤/万元']);

const table = new Map<string, CanonicalUnit>();
for (const [unit, written] of Object.entries(GROUPS)) {
  for (const entry of written.split(' ')) {
    const [spelling, factor = '1'] = entry.split('=') as [string, string?];
    const [over, under = '1'] = factor.split('/') as [string, string?];
    table.set(spelling, { unit, factor: Number(over) / Number(under) });
  }
}
for (const unit of PLAIN) if (!table.has(unit)) table.set(unit, { unit, factor: 1 });

const MULTIPLES: readonly (readonly [string, number])[] = [['万亿', 1e12], ['千万', 1e7], ['百万', 1e6], ['十万', 1e5], ['亿', 1e8], ['万', 1e4], ['千', 1e3], ['百', 1e2]];

/** What stands behind the slash of a composite: 生 and 学生 are people there. */
const DENOMINATORS: Readonly<Record<string, string>> = { 生: '人', 学生: '人', 职工: '人', 孩: '人', h: '小时' };

/** Units that have this meaning only where the dimension says so: 度 is an angle or a temperature too, 方 a side. */
const BY_DIMENSION: Partial<Record<Dimension, Readonly<Record<string, CanonicalUnit>>>> = {
  energy: { 度: { unit: '千瓦时', factor: 1 } },
  volume: { 方: { unit: '立方米', factor: 1 } },
};

/**
 * The canonical form of a written unit: 名 → 人, 亩 → 平方米 × 666.67, 万元 → 元 × 10000, 公斤/亩 → 千克/平方米, 元/生·年 → 元/人·年.
 * @param dimension of the indicator, where it is known and the unit alone is ambiguous
 * @returns null for units this list does not know
 */
export function canonicalUnit(unit: string, dimension?: Dimension): CanonicalUnit | null {
  const simple = simpleUnit(unit, dimension);
  if (simple) return simple;
  const slash = unit.indexOf('/');
  if (slash <= 0 || slash === unit.length - 1) return null;
  if (FIXED.has(unit)) return { unit, factor: 1 };
  const over = simpleUnit(unit.slice(0, slash), dimension);
  if (!over) return null;
  let { factor } = over;
  const under = unit.slice(slash + 1).split('·').map((part) => {
    const known = simpleUnit(DENOMINATORS[part] ?? part);
    // Only areas and masses are divided through; 元/万人 and 床/千人 keep the base their field uses.
    if (!known || !['平方米', '千克', '人', '立方米'].includes(known.unit) || /^[百千万十亿]/.test(part)) return part;
    factor /= known.factor;
    return known.unit;
  });
  return { unit: `${over.unit}/${under.join('·')}`, factor };
}

function simpleUnit(unit: string, dimension?: Dimension): CanonicalUnit | null {
  const known = (dimension && BY_DIMENSION[dimension]?.[unit]) ?? table.get(unit);
  if (known) return known;
  for (const [prefix, factor] of MULTIPLES) {
    if (!unit.startsWith(prefix)) continue;
    const rest = table.get(unit.slice(prefix.length));
    if (rest) return { unit: rest.unit, factor: rest.factor * factor };
  }
  return null;
}
