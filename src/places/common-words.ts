/**
 * Names of divisions that are everyday words as well: 港口区 is a district of 防城港 and any port's. In running text they are names only at the
 * start of a phrase; to be resolved they need evidence even where one division alone has the name.
 */
const COMMON = `港口区 海港区 城关区 市中区 新城区 老城区 城中区 城东区 城西区 城北区 城厢区 中心区 市北区 市南区 新市区 东市区 西市区 中市区 南市区 北市区 市郊区 南郊区
江南区 江北区 江东区 江岸区 河东区 河西区 河北区 河口区 海南区 海州区 中原区 中山区 西山区 东山区 南山区 北山区 平房区 新建区 工农区 解放区 前进区 向阳区 东风区 红旗区 红星区
中站区 站前区 和平区 友好区 友谊县 水城区 湖滨区 滨湖区 滨江区 滨海区 沿滩区 山城区 新华区 新兴区 新区 东港区 港南区 港北区 北关区 南关区 东区 西区 南区 北区 城区 郊区 矿区 开发区
西湖区 东湖区 北湖区 南湖区 桥东区 桥西区 路北区 路南区 道里区 道外区 铁东区 铁西区 永新区 升平区 太平区 太和区 大东区 中方县 东方市 新县 北站区 东城区 西城区 古城区 安居区 振兴区 南岸区 东河区 复兴区`.split(/\s+/);

const common = new Set(COMMON);

export function isCommonWord(name: string): boolean {
  return common.has(name);
}

/** Districts that are only meant directly behind their city: 晋城市城区. */
export const BEHIND_CITY: ReadonlySet<string> = new Set(['城区', '郊区', '矿区', '东区', '西区', '南区', '北区', '新区', '山区', '老城区', '新城区']);

/** Short names of prefectures that are words, streets, rivers or people as often as places; alone they are no evidence. */
export const WEAK_SHORT_NAMES: ReadonlySet<string> = new Set(`朝阳 日照 安康 长治 安顺 中山 大同 来宾 海南 海北 海西 海东 山南 阿里 白山 白城 白银 四平 通化 三明 清远 新乡 孝感 大庆 黄山 黑河 九江 北海 吉安 兴安
河源 东营 吉林 河池 丽江 湘西 怒江 红河 延边 大理 永州 常德 安庆 安阳 德州 台州 泰安 保山 临沧 黄南 甘南 金昌 铁岭 本溪 营口 玉林 天水`.split(/\s+/));
