/** Labels that look like an indicator's and are not, or only with this unit and subject: `label | unit | subject | role | indicator`, on an education page. */
export const TRAPS = `
学前三年毛入园率 | 人 | 全县 | | -
学前三年毛入园率 | # | 全县 | | -
学前三年毛入园率 | % | 小学 | | -
毛入园率 | 百分点 | | change | edu.preschool.gross_enrolment_rate
毛入学率 | % | | | -
毛入学率 | % | 高中阶段 | | edu.upper_secondary.gross_enrolment_rate
毛入学率 | % | 高等教育 | | edu.higher.gross_enrolment_rate
入学率 | % | | | -
入学率 | % | 小学 | | edu.primary.net_enrolment_rate
入学率 | % | 初中 | | edu.junior.enrolment_rate
入学率 | % | 残疾儿童少年 | | edu.special.enrolment_rate
入学率 | % | 新居民子女 | | edu.compulsory.migrant_enrolment_rate
净入学率 | % | 初中 | | edu.junior.net_enrolment_rate
巩固率 | % | | | -
巩固率 | % | 义务教育 | | edu.compulsory.retention_rate
巩固率 | % | 小学、初中 | | -
义务教育巩固率 | % | 普通高中 | | -
辍学率 | % | | | -
辍学率 | % | 初中 | | edu.junior.dropout_rate
升学率 | 百分点 | | change | -
上线率 | % | | | -
本科上线率 | 人 | | | -
本科上线 | % | | | -
艺术本科上线率 | % | 普通高中 | | -
本科上线率 | % | 艺术生 | | -
合格率 | % | | | -
优秀率 | % | 中考 | | edu.junior.exam_excellent_rate
覆盖率 | % | | | -
完好率 | % | | | -
在校生 | 人 | 全县 | | edu.all.enrolment
在校生 | 人 | | | edu.all.enrolment
在校生 | % | | | -
在校生 | 人次 | | | -
在校生 | 元 | 初中 | | -
在校生 | 人 | 幼儿园 | | edu.preschool.enrolment
在校生 | 人 | 中小学 | | edu.schools.enrolment
在校生 | 人 | 小学、初中 | | -
在校生 | 人 | 市一中 | | edu.secondary.enrolment
在校生 | 人 | 特教学校 | | edu.special.enrolment
小学在校生 | 人 | 初中 | | -
小学在校生 | 人 | 义务教育学校 | | edu.primary.enrolment
初中在校生 | 人 | 小学 | | -
小学在校生人数 | 人 | | | edu.primary.enrolment
农村小学在校生 | 人 | | | -
民办小学在校生 | 人 | | | -
随迁子女在校生 | 人 | | | edu.compulsory.migrant_pupils
小学生 | 人 | | | -
小学生 | 人 | 全县 | change | -
小学生 | 人次 | 全县 | | -
学生 | 人 | 全县 | | -
教师 | 名 | 全县 | | -
教师 | % | 全县 | | -
教师培训 | 人 | 小学 | | edu.training.teachers
专任教师 | 个 | | | -
专任教师 | % | | | -
专任教师 | 人 | 高中 | | edu.senior.full_time_teachers
高级教师 | 名 | | | edu.staff.senior_titles
正高级教师 | 名 | | | edu.staff.full_senior_titles
省级骨干教师 | 名 | | | edu.staff.backbone_provincial
省市骨干教师 | 名 | | | -
师生比 | % | | | -
师生比 | : | | | edu.any.teacher_pupil_ratio
生师比 | : | 小学 | | edu.primary.pupil_teacher_ratio
小学 | 所 | 全县 | | -
小学 | 个 | | change | -
幼儿园 | 所 | 全县 | | -
学校 | 所 | | | -
县直幼儿园 | 所 | | | -
新建幼儿园 | 所 | | | edu.preschool.new_kindergartens
普惠性幼儿园 | % | | | -
普惠性幼儿园 | 所 | | | edu.preschool.inclusive_kindergartens
普惠性幼儿园占比 | % | | | edu.preschool.inclusive_kindergarten_share
普惠性幼儿园覆盖率 | % | | | edu.preschool.inclusive_coverage
普惠性民办幼儿园占比 | % | | | -
公办园占比 | % | | | edu.preschool.public_kindergarten_share
公办园在园幼儿比例 | % | | | edu.preschool.public_share
校舍面积 | 平方米 | | | edu.buildings.floor_area
校舍面积 | 亩 | | | edu.buildings.floor_area
校舍面积 | 万元 | | | -
校舍面积 | | | | -
新建校舍面积 | 平方米 | | | edu.buildings.new_floor_area
校园占地面积 | 亩 | | | edu.buildings.site_area
生均校舍面积 | 人 | | | -
生均校舍建筑面积 | 平方米 | 小学 | | edu.primary.floor_area_per_pupil
生均公用经费 | 元/生·年 | 初中 | | edu.junior.operating_funds_per_pupil
生均公用经费 | 元 | 普通高中 | | edu.senior.operating_funds_per_pupil
生均公用经费 | % | 普通高中 | | -
公用经费 | 元 | | | edu.finance.operating
教育经费投入 | % | | change | edu.finance.growth
教育经费投入 | % | | | -
教育经费投入 | 元 | | change | edu.finance.total
教育经费投入 | | | | edu.finance.total
资助 | 人次 | | | edu.aid.grant_times
资助 | 元 | | | edu.aid.amount
生源地助学贷款 | 人 | | | edu.aid.loan_recipients
受益学生 | 人 | | | -
困难学生 | 人 | | | -
营养改善计划 | 人 | | | edu.aid.nutrition_recipients
营养改善计划 | 元 | | | -
流动教师 | % | | | edu.staff.rotation_share
流动教师 | 人 | | | edu.staff.rotated
学科类培训机构 | 家 | | | edu.governance.subject_agencies
非学科类培训机构 | 家 | | | edu.governance.nonsubject_agencies
隐患整改率 | % | | | safety.removal_share
整改率 | % | | | tasks.rectification_share
整改率 | 处 | | | -
近视率 | % | 小学生 | | edu.health.myopia_rate
近视率 | 百分点 | | change | edu.health.myopia_rate
视力不良率 | % | | | edu.health.poor_sight_rate
森林覆盖率 | # | | | -
全县九年义务教育巩固率 | % | | | edu.compulsory.retention_rate
金寨县九年义务教育巩固率 | % | | | edu.compulsory.retention_rate
xx县九年义务教育巩固率 | % | | | edu.compulsory.retention_rate
贫困县九年义务教育巩固率 | % | | | -
城区九年义务教育巩固率 | % | | | -
学前三年毛入园率目标值 | % | | target | edu.preschool.gross_enrolment_rate
现有专任教师 | 人 | | | edu.all.full_time_teachers
`;
