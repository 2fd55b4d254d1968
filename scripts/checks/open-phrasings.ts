import { harmless, open, place, TOWNS, type Phrasing } from './phrasing.js';

/** Ways in which reports give a total and some of its parts, parts that overlap, or figures that are none of its parts: nothing here contradicts. */
export const openPhrasings: readonly Phrasing[] = [
  open('one part', [[60, 95]], [60, 9000], (p, w) => `${place(w)}共有教职工T人,其中专任教师${p(0)}人。`),
  open('levels of prizes', [[4, 20], [20, 50]], [20, 400], (p, w) => `${w.pick(['师生', '我校'])}在各类竞赛中获奖T项,其中国家级${p(0)}项、省级${p(1)}项。`),
  open('levels of papers', [[2, 10], [10, 30], [20, 45]], [40, 900], (p) => `教师发表论文T篇,其中国家级${p(0)}篇、省级${p(1)}篇、市级${p(2)}篇。`),
  open('and others', [[20, 60], [10, 30]], [60, 900], (p, w) => `${place(w)}现有各级各类学校T所,其中小学${p(0)}所、初中${p(1)}所等。`),
  open('titles', [[40, 80], [20, 60]], [60, 4000], (p, w) => `${place(w)}有教师T名,其中高级教师${p(0)}名、骨干教师${p(1)}名。`),
  open('party members', [[20, 50], [2, 20]], [30, 4000], (p, w) => `${place(w)}有党员T名,其中女党员${p(0)}名、少数民族党员${p(1)}名。`),
  open('stages of school', [[40, 60], [10, 30]], [60, 600], (p, w) => `${place(w)}共有学校T所,其中小学${p(0)}所,初中${p(1)}所。`),
  open('stages of school, three', [[40, 60], [10, 25], [2, 8]], [60, 600], (p, w) => `${place(w)}共有学校T所,其中小学${p(0)}所,初中${p(1)}所,高中${p(2)}所。`),
  open('crossing kinds', [[30, 70], [10, 40], [5, 30]], [200, 9000], (p) => `该校有学生T人,其中寄宿生${p(0)}人,留守儿童${p(1)}人,贫困生${p(2)}人。`),
  open('used for', [[10, 40], [5, 25]], [200, 9000], (p, w) => `${w.pick(['争取', '落实'])}资金T万元,其中校舍维修${p(0)}万元,设备购置${p(1)}万元。`),
  open('mainly', [[40, 70], [20, 30]], [80, 4000], (p, w) => `${place(w)}栽种经济林T亩,其中主要有核桃${p(0)}亩、苹果${p(1)}亩。`),
  open('degrees', [[40, 70], [1, 10]], [80, 4000], (p) => `全院有职工T人,其中本科${p(0)}人,硕士${p(1)}人。`),
  open('towns', [[10, 30], [10, 30]], [90, 9000], (p, w) => `${place(w)}新修水渠T米,其中${w.pick(TOWNS.slice(0, 4))}${p(0)}米,${w.pick(TOWNS.slice(4))}${p(1)}米。`),
  open('some of the private ones', [[30, 60], [10, 40]], [40, 600], (p, w) => `${place(w)}有幼儿园T所,其中公办${p(0)}所,民办普惠性${p(1)}所。`),
  open('some of town and country', [[20, 50], [10, 40]], [300, 9000], (p, w) => `${place(w)}实现就业T人,其中农村劳动力${p(0)}人,城镇失业人员${p(1)}人。`),
  open('some women, some men', [[20, 50], [10, 40]], [60, 900], (p) => `参训教师T名,其中女校长${p(0)}名,男班主任${p(1)}名。`),
  open('another total behind', [[5, 30], [5, 30]], [90, 900], (p, w) => `新建小学${p(0)}所、初中${p(1)}所,${place(w)}学校总计T所。`),
  open('work begun', [[5, 30], [20, 60]], [30, 900], (p) => `实施工程T个,其中续建${p(0)}个,新建${p(1)}个。`),
  open('compulsory schools of a kind', [[20, 50], [10, 40]], [90, 900], (p, w) => `${place(w)}义务教育学校T所,其中寄宿制小学${p(0)}所,九年一贯制${p(1)}所。`),
  open('kinds of room', [[30, 50], [10, 20], [10, 20]], [3000, 9000], (p) => `学校校舍建筑面积T平方米,其中教学用房${p(0)}平方米、办公用房${p(1)}平方米、生活用房${p(2)}平方米。`),
  open('compulsory schools', [[40, 60], [10, 30]], [60, 600], (p, w) => `${place(w)}现有义务教育学校T所,其中小学${p(0)}所、初中${p(1)}所。`),
  open('more than', [[50, 90]], [60, 4000], (p) => `累计培训农民T人次,其中考核合格${p(0)}余人次。`),

  open('investment', [[50, 80], [40, 70], [20, 40]], [200, 900], (p) => `完成固定资产投资T亿元,其中工业投资${p(0)}亿元,民间投资${p(1)}亿元,技改投资${p(2)}亿元。`),
  open('taxes of all income', [[60, 90], [40, 60]], [200, 900], (p) => `财政总收入T亿元,其中一般公共预算收入${p(0)}亿元,税收收入${p(1)}亿元。`),
  open('teachers of all staff', [[20, 40], [20, 40]], [200, 900], (p, w) => `${place(w)}教职工T人,其中男教师${p(0)}人、女教师${p(1)}人。`),
  open('two crops a year', [[50, 80], [40, 70]], [20000, 90000], (p, w) => `${place(w)}耕地面积T亩,其中小麦${p(0)}亩、玉米${p(1)}亩。`),
  open('progress', [[40, 60], [70, 90]], [2000, 9000], (p) => `项目总投资T万元,其中2020年完成投资${p(0)}万元,累计完成投资${p(1)}万元。`),
  open('models', [[50, 80], [40, 70]], [20, 90], (p) => `创建示范学校T所,其中省级${p(0)}所、市级${p(1)}所。`),
  open('thresholds of an examination', [[50, 70], [20, 30], [20, 30]], [1000, 9000], (p) => `高考报名T人,其中本科上线${p(0)}人,一本上线${p(1)}人,二本上线${p(2)}人。`),
  open('towns of schools', [[30, 60], [10, 30]], [30, 90], (p) => `两个乡镇共有学校T所,其中小学${p(0)}所、初中${p(1)}所。`),
  open('half of it built', [[40, 60], [20, 35]], [3000, 19000], (p) => `学校占地面积99999平方米,建筑面积T平方米,其中教学楼${p(0)}平方米、宿舍楼${p(1)}平方米。`),
  harmless('classes of schools', (w) => ({ total: w.int(3, 9), text: `现有高中T所,其中教学班${w.int(90, 200)}个,学生${w.int(4000, 9000)}人。` })),
  harmless('a share of others', (w) => ({ total: w.int(1000, 9000), text: `${place(w)}在校学生T人,其中高三学生${w.int(100, 900)}人,占全市高三学生总数的${w.int(10, 90) / 10}%。` })),
  harmless('a share of another total', (w) => {
    const teachers = w.int(400, 900);
    const senior = Math.round(teachers * 0.3);
    return { total: w.int(1000, 1900), text: `${place(w)}教职工T人,专任教师${teachers}人,其中高级职称${senior}人,占${((senior / teachers) * 100).toFixed(1)}%。` };
  }),
  harmless('paid twice a year', (w) => ({ total: w.int(20, 90), text: `资助寄宿生${w.int(200, 900)}人,每生每学期500元,全年共发放补助T万元。` })),
  harmless('paid to others as well', (w) => ({ total: w.int(20, 90), text: `资助贫困学生${w.int(200, 900)}人,每人1000元,救助教职工${w.int(9, 40)}人,共发放T万元。` })),
  harmless('a series of years', (w) => ({ total: w.int(2000, 9000), text: `在校生2019年T人,2020年${w.int(2000, 9000)}人,2021年${w.int(2000, 9000)}人。` })),
  harmless('a yearly rate', (w) => ({ total: w.int(9000, 12000), text: `人均收入由8000元增加到T元,年均增长${w.int(60, 80) / 10}%。` })),
  harmless('a ratio that is a norm', (w) => ({ total: w.int(3000, 9000), text: `在校学生T人,专任教师${w.int(200, 400)}人,按师生比1:19核定编制。` })),
];
