import type { ProjectMention } from '../mention.js';
import { clauseBefore } from '../recogniser.js';
import { distinctive } from './lexicon.js';

/** 荣军路小学、银桐路小学4个在建学校项目: a count of projects, behind the names it counts. */
const COUNTED = /等?[\d一二两三四五六七八九十]{1,3}个(?:在建|新建|续建|重点|改扩建|建设|维修|学校|工程|民生|幼儿园|基建|中小学){0,4}项目/g;

/** Names joined by 、 that end a stretch. */
const NAMES = /(?:[一-龥]{2,12}、){1,12}[一-龥]{2,12}$/;

/** 安徽金寨职业学校建设, 县教育园区建设: the building of one named place. */
const BUILDING = /(?:园区|校区|学校|小学|中学|幼儿园|医院|卫生院|大楼|综合楼|教学楼|运动场|体育馆|图书馆|博物馆|文化中心|职教中心|产业园|水库|大桥|公路|广场|公园)(?:新校区|二期|三期|一期)?(?:建设|新建|迁建|改扩建|扩建)/g;

const NOT_BEHIND = /^(?:工程|项目|标准|规划|方案|水平|任务|步伐|力度|资金|用地|者|要求|目标|成果|情况|理念|的意见|管理|发展|需要|投入|质量|面积|工作|与|和|局)/;

const LEFT = /(?:^|[,。;:、“”(\n]|(?:的|了|和|与|及|对|以|将|推进|实施|启动|加快|完成|支持|开展|项目——|——|规划|加强|进行|谋划|筹建|抓好|做好|推动|开工))([一-龥xX]{2,14})$/;

/** Listed building projects and named buildings under construction. */
export function buildingProjects(text: string): ProjectMention[] {
  const found: ProjectMention[] = [];
  for (const match of text.matchAll(COUNTED)) {
    const before = clauseBefore(text, match.index, 120, true);
    const names = NAMES.exec(before);
    if (!names) continue;
    let at = match.index - names[0].length;
    for (const name of names[0].split('、')) {
      const trimmed = name.replace(/^.*(?:规划建设|建设|实施|推进|启动|完成|新建|包括|了|的)/, '');
      const start = at + name.length - trimmed.length;
      if (trimmed.length >= 3) found.push({ kind: 'project', start, end: at + name.length, name: trimmed, type: 'construction' });
      at += name.length + 1;
    }
  }
  for (const match of text.matchAll(BUILDING)) {
    const end = match.index + match[0].length;
    if (NOT_BEHIND.test(text.slice(end, end + 3))) continue;
    const left = LEFT.exec(text.slice(Math.max(0, match.index - 20), match.index));
    const lead = left?.[1] ?? '';
    const start = match.index - lead.length;
    const name = text.slice(start, end);
    const proper = distinctive(lead);
    if (!/第[一二三四五六七八九十]|^[xX]{2}|[省市县区镇乡](?!级|直)|^(?:安徽|河北|山西|辽宁|吉林|江苏|浙江|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|广西|内蒙古|宁夏|新疆|西藏|北京|天津|上海|重庆|黑龙江)/.test(lead) || proper.length < 1) continue;
    if (/标准化|规范化|特色|示范|优质|和谐|平安|美丽|绿色|数字|智慧|薄弱|寄宿制|乡镇|义务|城乡|部分|各/.test(lead)) continue;
    found.push({ kind: 'project', start, end, name, type: 'construction' });
  }
  return found;
}
