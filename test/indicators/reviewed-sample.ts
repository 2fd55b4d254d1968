/**
 * Percentages of real and of our own pages with the label, unit, subject and role a reader gives them and the indicator a reader chose:
 * `label | unit | subject | role | indicator`, from education pages unless a field stands behind.
 */
export const SAMPLE = `
学前教育三年毛入园率 | % | 全县 | | edu.preschool.gross_enrolment_rate
小学适龄儿童入学率 | % | 全县 | | edu.primary.net_enrolment_rate
小学在校生辍学率 | % | 全县 | | edu.primary.dropout_rate
初中适龄少年净入学率 | % | 全县 | | edu.junior.net_enrolment_rate
初中在校生辍学率 | % | 全县 | | edu.junior.dropout_rate
九年义务教育巩固率 | % | 全县 | | edu.compulsory.retention_rate
高中阶段毛入学率 | % | 全县 | | edu.upper_secondary.gross_enrolment_rate
“三残”儿童少年入学率 | % | 全县 | | edu.special.enrolment_rate
学前三年教育毛入园率 | % | 全县 | | edu.preschool.gross_enrolment_rate
空编率 | % | 一些偏远地区学校 | | edu.staff.vacancy_rate
本科上线率 | % | 普通高中 | | edu.senior.bachelor_line_rate
本科上线率 | 百分点 | 普通高中 | change | edu.senior.bachelor_line_rate
寄宿率 | % | 小学 | | edu.primary.boarding_share
寄宿率 | % | 初中 | | edu.junior.boarding_share
营养改善计划覆盖率 | % | 全县 | | edu.aid.nutrition_coverage
远程教育设备完好率 | % | 全县 | target | edu.digital.equipment_working_rate
完成率 | % | 我局 | | tasks.completion_rate
学前三年毛入园率 | % | 防城港市 | target | edu.preschool.gross_enrolment_rate
学前三年毛入园率 | % | 全区 | | edu.preschool.gross_enrolment_rate
学前三年毛入园率 | 百分点 | 全区 | change | edu.preschool.gross_enrolment_rate
九年义务教育巩固率 | % | 港口区 | target | edu.compulsory.retention_rate
九年义务教育巩固率 | % | 我区 | | edu.compulsory.retention_rate
小学适龄儿童入学率 | % | 我区 | | edu.primary.net_enrolment_rate
初中入学率 | % | 我区 | | edu.junior.enrolment_rate
年度送生计划 | % | 我区 | | edu.vocational.recruitment_completion
工作谋划 | % | | | -
3—5周岁幼儿入园率 | % | | | edu.preschool.net_enrolment_rate
小学、初中巩固率 | % | | | -
入学率 | % | 新居民子女 | | edu.compulsory.migrant_enrolment_rate
入学率 | % | 残疾儿童 | | edu.special.enrolment_rate
初中毕业生升入高中比例 | % | | | edu.junior.progression_rate
等级社区学校覆盖率 | % | | | edu.adult.graded_community_school_coverage
文盲率 | % | | | edu.adult.illiteracy_rate
省标准化成校覆盖率 | % | | | edu.adult.standard_school_coverage
平均A等率 | % | | | edu.senior.academic_test_a_rate
初级技能证书通过率 | % | 中职学校学生 | | edu.vocational.basic_certificate_rate
中级技能证书通过率 | % | 中职学校学生 | | edu.vocational.middle_certificate_rate
中考优秀率 | % | | | edu.junior.exam_excellent_rate
中考优秀率 | 百分点 | | change | edu.junior.exam_excellent_rate
重点率 | % | | | edu.senior.first_tier_rate
本科率 | % | | | edu.senior.bachelor_admission_rate
高校录取率 | % | | | edu.senior.admission_rate
优质园比例 | % | | | edu.preschool.quality_kindergarten_share
普惠园比例 | % | | | edu.preschool.inclusive_kindergarten_share
学前教育达标乡镇比例 | % | | | edu.preschool.qualified_township_share
义务教育标准化学校比例 | % | | | edu.compulsory.standard_school_share
精品课程比例 | % | | | edu.results.quality_course_share
全年任务 | % | | | tasks.completion_rate
体质健康检测合格率 | % | 中小学生 | | edu.health.fitness_pass_rate
体质健康检测优秀率 | % | 中小学生 | | edu.health.fitness_excellent_rate
体质健康检测合格率 | 百分点 | 中小学生 | change | edu.health.fitness_pass_rate
体质健康检测优秀率 | 百分点 | 中小学生 | change | edu.health.fitness_excellent_rate
流动教师 | % | | | edu.staff.rotation_share
预算投入 | % | | change | edu.finance.growth
预算执行进度 | % | | | edu.finance.execution_rate
预算执行进度 | % | | change | edu.finance.execution_rate
时序进度 | % | | change | -
整改率 | % | | | tasks.rectification_share
阳光厨房比例 | % | 全区 | | edu.food.open_kitchen_share
品牌超市进校园比例 | % | | | edu.food.chain_shop_share
食品安全知识知晓率 | % | 中小学 | | edu.food.knowledge_rate
“三防”覆盖率 | % | | | edu.safety.three_protection
中级以上职称比例 | % | 我区 | | edu.staff.middle_title_share
省标准化学校比例 | % | | | edu.compulsory.standard_school_share
省二级幼儿园比例 | % | | | edu.preschool.second_grade_kindergarten_share
适龄儿童少年入学达标率 | % | 义务教育阶段 | | edu.compulsory.enrolment_rate
转移支付资金 | % | | | -
初中辍学率 | % | 农村初中 | | edu.junior.dropout_rate
学前三年普及率 | % | | | edu.preschool.gross_enrolment_rate
高中入学率 | % | | | edu.upper_secondary.enrolment_rate
三类残障儿童入学率 | % | | | edu.special.enrolment_rate
市级资金占比 | % | | | -
整体完工率 | % | 校舍建设类项目 | | tasks.progress
资金投入 | % | | | -
运动场塑胶化率 | % | 全市中小学 | | edu.buildings.synthetic_ground_share
56人以上大班额比例 | % | | | edu.any.large_class_share
56人以上大班额占比 | % | | | edu.any.large_class_share
农村教师绩效工资总量 | % | | change | -
运动场地塑胶化覆盖率 | % | 全市学校 | | edu.buildings.synthetic_ground_share
群体受教育面 | % | | | -
600分以上人数比例 | 百分点 | | change | edu.junior.exam_600_share
高考本科上线率 | 百分点 | 我市 | change | edu.senior.bachelor_line_rate
高考成绩 | 百分点 | | change | -
本科上线率 | 百分点 | 市一中 | change | edu.senior.bachelor_line_rate
岗位培训 | % | 校级后备干部 | | -
大班额占比 | % | | | edu.any.large_class_share
公办园在园幼儿占比 | % | 全区 | | edu.preschool.public_share
公办园在园幼儿占比 | 百分点 | 全区 | change | edu.preschool.public_share
普惠性幼儿园覆盖率 | 百分点 | 全区 | change | edu.preschool.inclusive_coverage
省一级幼儿园占比 | % | 全区 | target | edu.preschool.first_grade_kindergarten_share
毕业生就业率 | % | 区职业中专 | | edu.vocational.employment_rate
招生任务 | % | 区职业中专 | | edu.vocational.recruitment_completion
督查检查事项 | % | | change | -
寄宿生占比 | % | 我校 | | edu.any.boarding_share
新生报到率 | % | | | -
微创手术占比 | % | | | health.minimally_invasive_share | health
院内感染率 | ‰ | | | health.infection_rate | health
甲级病案率 | % | | | health.grade_a_records | health
抗菌药物使用率 | % | | | health.antibiotic_use | health
门诊量 | % | | change | - | health
税收占比 | % | | | econ.tax_share | economy
常住人口城镇化率 | % | | | econ.urbanisation | economy
地区生产总值 | % | | change | econ.gdp_growth | economy
地区生产总值 | % | | | - | economy
全社会研发投入 | % | | | econ.rd_intensity | economy
居民消费价格 | % | | change | econ.cpi | economy
小微企业贷款 | % | | | - | economy
森林覆盖率 | % | | | econ.forest_cover | economy
化肥使用量 | % | | change | agri.fertiliser_growth | agriculture
流转率 | % | | | agri.land_transfer_share | agriculture
耕地面积 | % | | | - | agriculture
五星级党支部占比 | % | | target | party.five_star_share | general
按期办结率 | % | | target | tasks.settled_in_time_share | general
`;
