/** Reports of two counties and a district, two years of the counties: what the answers in docs/queries.md are taken from. */
export const QUERY_PAGES: Readonly<Record<string, string>> = {
  'jinzhai-2020.txt': [
    '金寨县教育局2020年工作总结', '',
    '2020年,全县现有各级各类学校286所,其中幼儿园98所、小学132所、初中45所、高中11所。',
    '全县在校学生80450人,其中女生38616人,占48%。全县教职工6102人。',
    '全县学前三年毛入园率达到88.5%,全县高中阶段毛入学率达到91.2%。',
    '新校区占地面积120亩,建筑面积36000平方米。', '',
  ].join('\n'),
  'jinzhai-2021.txt': [
    '金寨县教育局2021年工作总结', '',
    '2021年,全县在校学生80120人,其中男生41662人、女生38458人。全县教职工6238人。',
    '全县学前三年毛入园率由88.5%提高到91.4%,提高2.9个百分点。高中阶段毛入学率达到92.6%。',
    '三个乡镇共新建校舍9000平方米,其中梅山镇3000平方米,古碑镇3500平方米,燕子河镇2000平方米。',
    '到2022年,学前三年毛入园率要达到93%。', '',
  ].join('\n'),
  'yuexi-2020.txt': [
    '岳西县教育局2020年工作总结', '',
    '2020年,全县在校学生51230人,全县教职工3905人。',
    '全县学前三年毛入园率达到90.1%,高中阶段毛入学率达到92.0%。',
    '新校区占地面积6.5公顷。', '',
  ].join('\n'),
  'yuexi-2021.txt': [
    '岳西县教育局2021年工作总结', '',
    '2021年,全县在校学生50876人,其中寄宿生12720人,占25%。全县教职工39xx人。',
    '全县学前三年毛入园率达到92.3%,高中阶段毛入学率达到93.1%。', '',
  ].join('\n'),
  'yian-2021.txt': [
    '义安区教育局2021年工作总结', '',
    '铜陵市义安区教育局坚持立德树人。2021年,全区在校学生23110人,全区教职工2104人。',
    '全区学前三年毛入园率达到97.2%。', '',
  ].join('\n'),
};

/** Reposts of two of them: one has a rate changed and a number masked, in the other the masked number can be read. */
export const QUERY_COPIES: Readonly<Record<string, string>> = {
  'wenku-jinzhai.txt': QUERY_PAGES['jinzhai-2021.txt']!.replace('教职工6238人', '教职工xx人').replace('92.6%', '92.9%'),
  'wenku-yuexi.txt': QUERY_PAGES['yuexi-2021.txt']!.replace('39xx人', '3920人'),
};
