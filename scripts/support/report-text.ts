import type { Random } from './random.js';

/** A known text: what a page is built around, and what must come back. */
export interface ReportText {
  readonly title: string;
  /** Paragraphs in order: headings, sentences, a signature. */
  readonly paragraphs: readonly string[];
}

type Sentence = (random: Random) => string;

const number = (random: Random): string => String(random.pick([random.int(2, 9), random.int(10, 99), random.int(100, 999), random.int(1000, 9999)]));
const share = (random: Random): string => `${random.int(1, 99)}.${random.int(1, 9)}%`;

/** Sentences of our own, in the manner of yearly reports. */
const SENTENCES: readonly Sentence[] = [
  (r) => `全年新建改建幼儿园${number(r)}所,新增学位${number(r)}个,普惠性幼儿园覆盖率达到${share(r)}。`,
  (r) => `投入资金${number(r)}万元,完成${number(r)}个村卫生室的标准化改造,配备诊疗设备${number(r)}台(套)。`,
  (r) => `坚持把稳就业摆在突出位置,城镇新增就业${number(r)}人,其中高校毕业生${number(r)}人,登记失业率控制在${share(r)}以内。`,
  (r) => `组织干部下沉一线走访群众${number(r)}户,收集意见建议${number(r)}条,办结率${share(r)}。`,
  (r) => `粮食总产量稳定在${number(r)}吨以上,高标准农田面积增加${number(r)}亩,农业机械化水平提高到${share(r)}。`,
  () => `对照年初确定的目标任务,各股室逐项分解、逐级压实,做到周调度、月通报、季评比,确保事事有着落。`,
  (r) => `深入开展“清廉机关”创建,举办专题党课${r.int(3, 20)}次,查摆问题${number(r)}个,现已全部整改到位。`,
  (r) => `20${r.int(10, 23)}年${r.int(1, 12)}月${r.int(1, 28)}日,县政府召开专题会议,研究部署城乡供水一体化工程,明确${r.int(2, 9)}项重点任务。`,
  (r) => `实现一般公共预算收入${r.int(1, 30)}.${r.int(10, 99)}亿元,同比增长${share(r)};固定资产投资增长${share(r)}。`,
  (r) => `受理来信来访${number(r)}件次,比上年下降${share(r)},重复访下降了${r.int(1, 20)}个百分点。`,
  () => '通过以老带新、送教下乡、网络研修等多种方式,一批青年教师迅速成长为教学骨干,课堂面貌焕然一新。',
  () => '我们清醒地看到,工作中还存在不少短板:基层力量仍显薄弱,项目储备不够充足,个别干部服务意识有待增强。',
  (r) => `完成退耕还林${number(r)}亩,森林覆盖率由${share(r)}上升到${share(r)},空气质量优良天数达${r.int(280, 360)}天。`,
  (r) => `医疗机构总诊疗量${r.int(10, 90)}.${r.int(1, 9)}万人次,家庭医生签约${number(r)}户,慢性病规范管理率${share(r)}。`,
  () => '下一步,我们将坚持问题导向,以更大的决心、更实的举措,推动各项事业再上新台阶。',
  (r) => `全县${r.int(5, 30)}个乡镇、${number(r)}个行政村实现光纤网络全覆盖,政务服务事项网上可办率${share(r)}。`,
  (r) => `建成文化广场${r.int(3, 40)}处,放映公益电影${number(r)}场,惠及群众${r.int(2, 20)}万余人次。`,
  (r) => `积极争取上级专项补助${number(r)}万元,实施饮水安全巩固提升工程${r.int(2, 30)}处,解决了${number(r)}人的吃水难题。`,
  (r) => `严格执行值班值守制度,全年未发生较大及以上安全生产事故,事故起数同比减少${r.int(2, 30)}起。`,
  (r) => `扎实推进“厕所革命”,改造农村户厕${number(r)}座,建设污水处理站${r.int(2, 15)}座,群众满意度达${share(r)}。`,
];

/** Sentences with words that furniture uses too. */
const NEAR_MISSES: readonly Sentence[] = [
  (r) => `县图书馆新增馆藏图书${number(r)}册,收藏地方文献${number(r)}种,编制馆藏目录${r.int(2, 9)}部。`,
  (r) => `门户网站全年上传信息${number(r)}条,群众可在首页查询办事指南,下载各类表格${number(r)}份。`,
  (r) => `开展版权保护宣传周活动,查处侵权盗版案件${r.int(2, 20)}起,收缴非法出版物${number(r)}册。`,
  (r) => `设立举报电话和举报信箱,受理群众举报${number(r)}件,核查属实${r.int(2, 60)}件。`,
  (r) => `12345热线客服人员增至${r.int(10, 60)}名,接听群众来电${number(r)}个,平均等待时间缩短${r.int(5, 40)}秒。`,
  (r) => `评选优秀作者${r.int(5, 30)}名,推荐作品${number(r)}件,出版《乡村纪事》丛书${r.int(2, 9)}辑。`,
  (r) => `培训时间为${r.int(2, 9)}天,参训会员${number(r)}人,人均学时不少于${r.int(12, 72)}学时。`,
  (r) => `推荐上报典型案例${r.int(3, 30)}个,相关经验在全市推广,分享交流${r.int(2, 12)}场。`,
  (r) => `完成文档数字化${number(r)}卷,扫描${number(r)}页,档案利用登记${number(r)}人次。`,
  () => '各单位要注意分享好经验,做到资料上传及时、内容准确,严防泄密。',
];

const HEADINGS = ['一、强化统筹,重点工作有力推进', '二、聚焦民生,公共服务提质增效', '三、深化改革,发展活力持续释放', '四、守牢底线,安全形势总体平稳', '五、从严从实,队伍建设得到加强', '六、存在的问题', '七、明年工作打算'];
const SUBHEADINGS = ['(一)基础设施不断完善', '(二)队伍素质稳步提升', '(三)服务水平明显改善', '(四)宣传氛围更加浓厚'];
const COUNTIES = ['沅岭县', '清溪区', '云峪县', '临江市', '某某县', 'xx县'];
const OFFICES = ['教育局', '卫生健康局', '农业农村局', '人民政府', '民政局', '文化和旅游局'];

/** A report of about `length` characters; it opens with a plain sentence and closes, from 600 characters on, with a signature. */
export function reportText(random: Random, length: number): ReportText {
  const county = random.pick(COUNTIES);
  const office = random.pick(OFFICES);
  const year = random.int(2012, 2023);
  const title = `${county}${office}${year}年工作总结${random.pick(['', '及下一年工作计划', '和工作打算'])}`;
  const paragraphs = [`${year}年,在县委、县政府的正确领导下,${county}${office}紧紧围绕中心、服务大局,较好地完成了全年各项任务。现将有关情况报告如下:`];
  let written = paragraphs[0]!.length;
  let heading = 0;
  const add = (paragraph: string): void => {
    paragraphs.push(paragraph);
    written += paragraph.length;
  };
  while (written < length) {
    if (length >= 600 && heading < HEADINGS.length && random.chance(0.35)) add(HEADINGS[heading++]!);
    else if (length >= 1000 && random.chance(0.12)) add(random.pick(SUBHEADINGS));
    let paragraph = '';
    const sentences = random.int(1, length < 600 ? 2 : 6);
    for (let k = 0; k < sentences && written + paragraph.length < length; k++) paragraph += random.pick(random.chance(0.15) ? NEAR_MISSES : SENTENCES)(random);
    if (paragraph) add(paragraph);
  }
  if (length >= 600) {
    add(`${county}${office}`);
    add(`${year}年12月${random.int(10, 30)}日`);
  }
  return { title, paragraphs };
}
