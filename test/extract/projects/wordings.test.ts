import { findProjects } from '../../../src/extract/projects/projects.js';

const projectsOf = (text: string): string[] => findProjects(text).map(({ name, type }) => `${type} ${name}`);

/** What went wrong once with a name, by what it was. */
describe('names of projects that were misread', () => {
  it.each<[string, string, string[]]>([
    ['what is said of works is not their name', '市第七小学迁建工程于9月投入使用。', ['construction 市第七小学迁建工程']],
    ['a phase of works', '推进智慧水务三期工程建设。', ['construction 智慧水务三期工程']],
    ['the number of a feast was taken for a count', '全县召开第三十五个教师节表彰大会。', ['event 第三十五个教师节表彰大会']],
    ['地方 lost its first character', '启动地方文献数据库建设项目。', ['programme 地方文献数据库建设项目']],
    ['等活动 is not of the name', '举办“书香桐坪”全民阅读节等活动12场。', ['event “书香桐坪”全民阅读节']],
    ['a name quoted as a whole lost its beginning', '以“进一步改善护理服务行动计划”为抓手。', ['programme 进一步改善护理服务行动计划']],
    ['the noun behind a known name', '兑现退耕还林工程补助12万元。', ['programme 退耕还林工程']],
    ['a census is an event', '抓好第七次全国人口普查。', ['event 第七次全国人口普查']],
    ['talks and letters that are quoted', '开展“法治进乡村”巡讲8场,签订“六不准”承诺书20份。', ['event “法治进乡村”巡讲', 'document “六不准”承诺书']],
    ['who holds it is not of the name', '县文体局组织的“七一”文艺汇演在镇上举行。', ['event “七一”文艺汇演']],
    ['verbs in front', '积极投身扫黑除恶专项斗争。', ['programme 扫黑除恶专项斗争']],
  ])('%s: %s', (_, text, expected) => expect(projectsOf(text)).toEqual(expected));

  it.each([
    '电子工程系就业率84%。', '学校现设田径、射箭、柔道等6个项目。', '以“三个体系”建设为重点。', '健全“一岗双责”制度。', '评选“美德家庭”30户。', '审批建设工程12项。', '五、2024年计划。', '入驻创业园项目34个。',
  ])('none is in %s', (text) => expect(projectsOf(text)).toEqual([]));
});
