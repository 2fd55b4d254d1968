/**
 * Labels as reports give them, each read and judged: `label | unit | subject | role | indicator`. The unit `:` is a ratio, `#` a rank, empty none;
 * `-` means that no indicator may be named.
 */
export const CASES: Readonly<Record<string, string>> = {
  education: `
各级各类学校 | 所 | 全县 | | edu.all.schools
完全小学 | 所 | 全县 | | edu.primary.complete_schools
小学教学点 | 个 | 全县 | | edu.primary.teaching_points
初级中学 | 所 | 全县 | | edu.junior.independent_schools
九年一贯制学校 | 所 | 全县 | | edu.compulsory.nine_year_schools
十二年一贯制学校 | 所 | 全县 | | edu.all.twelve_year_schools
完全中学 | 所 | 全县 | | edu.secondary.complete_schools
高级中学 | 所 | 全县 | | edu.senior.independent_schools
特殊教育学校 | 所 | 全县 | | edu.special.schools
工读学校 | 所 | 全县 | | edu.all.reform_schools
中等职业学校 | 所 | 全县 | | edu.vocational.schools
在校学生 | 人 | 全县 | | edu.all.enrolment
小学生 | 人 | 全县 | | edu.primary.enrolment
初中学生 | 人 | 全县 | | edu.junior.enrolment
普通高中学生 | 人 | 全县 | | edu.senior.enrolment
职业高中学生 | 人 | 全县 | | edu.vocational.enrolment
在园幼儿 | 人 | 全县 | | edu.preschool.enrolment
特殊教育学生 | 人 | 全县 | | edu.special.enrolment
教职工 | 人 | 全县 | | edu.all.staff
专任教师 | 人 | 全县 | | edu.all.full_time_teachers
学前教育三年毛入园率 | % | 全县 | | edu.preschool.gross_enrolment_rate
小学适龄儿童入学率 | % | 全县 | | edu.primary.net_enrolment_rate
小学在校生辍学率 | % | 全县 | | edu.primary.dropout_rate
初中适龄少年净入学率 | % | 全县 | | edu.junior.net_enrolment_rate
初中在校生辍学率 | % | 全县 | | edu.junior.dropout_rate
九年义务教育巩固率 | % | 全县 | | edu.compulsory.retention_rate
高中阶段毛入学率 | % | 全县 | | edu.upper_secondary.gross_enrolment_rate
“三残”儿童少年入学率 | % | 全县 | | edu.special.enrolment_rate
人均受教育年限 | 年 | 全县 | | edu.any.mean_years_of_schooling
征地面积 | 亩 | 县教育园区 | target | edu.buildings.land_acquired
“薄改”项目 | 个 | | | edu.buildings.weak_school_projects
学前三年教育毛入园率 | % | 全县 | | edu.preschool.gross_enrolment_rate
越级信访量 | | | | petition.bypassing
本级信访量 | 件 | | | petition.local
党政纪处分 | 人 | | | discipline.punished
诫勉谈话 | 人 | | | discipline.talks
在校生 | 人 | 县城小学 | | edu.primary.enrolment
在校生 | 人 | 初中 | | edu.junior.enrolment
学生数量 | 人 | xx县中学 | | edu.secondary.enrolment
学生数量 | 人 | 粱集高中 | | edu.senior.enrolment
教师编制 | 人 | 我县中小学 | target | edu.staff.posts
教师数量 | 人 | 我县 | change | edu.all.teachers
教师人数 | 人 | 我县 | | edu.all.teachers
缺编 | 人 | 我县 | | edu.staff.shortage
空编率 | % | 一些偏远地区学校 | | edu.staff.vacancy_rate
代课教师 | 人 | 我县 | | edu.staff.substitute
代课教师费用 | 元 | 我县 | | edu.staff.substitute_cost
师生比 | : | 高中 | target | edu.senior.teacher_pupil_ratio
师生比 | : | 初中 | target | edu.junior.teacher_pupil_ratio
师生比 | : | 小学 | target | edu.primary.teacher_pupil_ratio
在校生 | 人 | 县直两所小学 | | edu.primary.enrolment
教职工 | 人 | 县直两所小学 | | edu.primary.staff
缺编 | 人 | 县直两所小学 | | edu.staff.shortage
在校生 | 人 | 县城初中 | | edu.junior.enrolment
教职工 | 人 | 县城初中 | target | edu.junior.staff
缺编 | 人 | 县城初中 | | edu.staff.shortage
在校生 | 人 | xx县中学 | | edu.secondary.enrolment
教职工 | 人 | xx县中学 | target | edu.secondary.staff
缺编 | 人 | xx县中学 | | edu.staff.shortage
在校生 | 人 | 梁集中学 | | edu.secondary.enrolment
教职工 | 人 | 梁集中学 | target | edu.secondary.staff
缺编 | 人 | 梁集中学 | | edu.staff.shortage
常住人口 | 人 | 我县县城 | | econ.population
公办幼儿园 | 所 | 城市市区和县城城区 | target | edu.preschool.public_kindergartens
公办幼儿园 | 所 | 我县县城 | target | edu.preschool.public_kindergartens
班额 | 人 | 县直幼儿园 | | edu.preschool.class_size
班额 | 人 | | target | edu.any.class_size
专任教师 | 名 | 县直幼儿园 | | edu.preschool.full_time_teachers
信访案件 | 件 | 全县 | | petition.all
越级访 | | 全县 | | petition.bypassing
本科上线率 | % | 普通高中 | | edu.senior.bachelor_line_rate
本科上线率 | 百分点 | 普通高中 | change | edu.senior.bachelor_line_rate
在校学生 | 人 | 安徽岳西职业学校 | | edu.vocational.enrolment
培训班 | 期 | 我县 | | training.courses
培训 | 人次 | 我县 | | training.attendances
特殊教育学校 | 所 | 我县 | | edu.special.schools
送教上门 | 人 | 特殊教育学校 | | edu.special.home_taught
残疾儿童随班就读 | 人 | 全县 | | edu.special.inclusive_pupils
孤儿 | 名 | 柳岸实验学校 | | edu.aid.orphans
寄宿制学校 | 所 | 全县 | | edu.all.boarding_schools
校舍面积 | 平方米 | 寄宿制学校 | | edu.buildings.floor_area
寄宿率 | % | 小学 | | edu.primary.boarding_share
寄宿率 | % | 初中 | | edu.junior.boarding_share
留守儿童之家 | 个 | 全县 | | edu.buildings.left_behind_homes
心理健康教育辅导室 | 个 | 全县 | | edu.buildings.counselling_rooms
乡村学校少年宫 | 个 | 全县 | | edu.buildings.youth_palaces
教职员工 | 名 | 全县 | | edu.all.staff
资补助金 | 元 | 全县 | | edu.aid.amount
生源地助学贷款 | 笔 | 全县 | | edu.aid.loan_recipients
生源地助学贷款 | 元 | 全县 | | edu.aid.loans
捐资捐物 | 元 | 全县 | | edu.finance.donations
受助学生 | 人 | 全县 | | edu.aid.recipients
扶贫资金 | 元 | 石桥镇 | | aid.poverty_funds
帮扶村 | 个 | 单位 | | aid.villages
扶贫帮扶资金 | 元 | 5个帮扶村 | | aid.funds
捐款 | 元 | 全局干部职工 | | aid.donations
国办中小学、幼儿园 | 所 | xxxx | | edu.all.public_schools
在校园学生 | 人 | xxxx | | edu.all.enrolment
教职工 | 人 | xxxx | | edu.all.staff
示范性中小学、幼儿园 | 所 | 我区 | | edu.all.demonstration_schools
学校图书馆 | 所 | 我区 | | edu.equipment.libraries
藏书量 | 册 | 小学 | target | edu.primary.books
藏书量 | 册 | 初中 | target | edu.junior.books
教研成果 | 项 | 我区 | | edu.results.research_outcomes
幼儿园 | 所 | 全县 | | -
自主专业 | 人 | 全县 | | -
联合办学 | 人 | 全县 | | -
中小学调查问卷 | 份 | | | -
“进位争先”座谈会 | 人次 | | | -
“进位争先”座谈会 | 场 | | | -
初中和小学 | 所 | 县城城区 | | -
小学 | 所 | 县城城区 | | -
初中学校 | 所 | 县城城区 | | -
高中学校 | 所 | | | -
小学 | 所 | 县城 | target | -
规模 | 人 | 小学 | target | -
立项 | 年 | | | -
论证 | 年 | | | -
小学 | 所 | 县直 | | -
教师 | 人 | 县直两所小学 | target | -
服务人口 | 人 | 城市市区和县城城区 | target | -
幼儿园 | 所 | 城市市区和县城城区 | target | -
县直幼儿园 | 所 | 我县 | | -
挂牌 | 年 | 青山中学 | | -
学生 | 名 | 青山中学 | | -
招生 | 人 | 全县 | | -
产业发展技能培训班 | 期 | 我县 | | -
产业发展技能培训 | 人次 | 我县 | | -
光伏技能培训 | 人次 | 我县 | | -
学生 | 人 | 特殊教育学校 | | -
义务教育阶段学生 | 人 | 寄宿制学校 | | -
义务教育学校 | 所 | 全县 | | -
学生 | 名 | 义务教育学校 | | -
学生 | 名 | 幼儿园 | | -
覆盖率 | % | 全县 | | -
医疗救护保障 | 小时 | 住校学生 | | -
制度 | 项 | | | -
教师 | 名 | 全县 | | -
学生 | 名 | 全县 | | -
中学 | 所 | xxxx | | -
小学 | 所 | xxxx | | -
幼儿园 | 所 | xxxx | | -
县级单位 | # | 我区 | | -
高中 | 所 | 我区 | | -
`,
  unknown: `
学前三年毛入园率 | % | 全区 | | edu.preschool.gross_enrolment_rate
小学入学率 | % | 全区 | | edu.primary.net_enrolment_rate
初中毕业生升学率 | % | 全区 | | edu.junior.progression_rate
初中毕业生升学率 | 百分点 | 全区 | change | edu.junior.progression_rate
残疾儿童入学率 | % | | | edu.special.enrolment_rate
随班就读 | 人 | | | edu.special.inclusive_pupils
送教上门 | 人 | | | edu.special.home_taught
普职招生比 | : | | | edu.upper_secondary.general_vocational_ratio
生均校舍面积 | 平方米 | | | edu.any.floor_area_per_pupil
省等级幼儿园 | 所 | | | edu.preschool.graded_kindergartens
普惠性幼儿园 | 所 | | | edu.preschool.inclusive_kindergartens
普惠率 | % | | | edu.preschool.inclusive_coverage
高考一段上线 | 人 | | | edu.senior.first_segment_count
职教高考本科录取 | 人 | | | edu.vocational.exam_bachelor_admitted
省特级教师 | 人 | | change | edu.staff.special_grade
市名师 | 人 | | change | edu.staff.master_city
省市级名师总数 | 人 | | | edu.staff.provincial_city_masters
培训 | 人次 | | | training.attendances
教师培训经费支出 | 元 | | | edu.training.expenditure
困难学生 | 人次 | | | edu.aid.grant_times
减免学费 | 人次 | | | edu.aid.fee_waiver_recipients
品牌学校 | 所 | | target | edu.all.brand_schools
总投资 | 元 | | | fund.total_investment
智慧教室 | 间 | | target | edu.equipment.smart_rooms
适龄儿童少年 | 人 | 全县 | | edu.compulsory.children_of_age
农村学校旱厕 | 座 | | | edu.buildings.dry_toilets
校车 | 辆 | | | edu.buildings.school_buses
联合执法 | 次 | | | law.joint_enforcement
无证培训点 | 个 | | | edu.governance.illegal_agencies
学科类机构 | 家 | | | edu.governance.subject_agencies
公办园学位 | 个 | | target | edu.preschool.public_places
中考优秀率 | 百分点 | | | edu.junior.exam_excellent_rate
投入 | 元 | | | -
高考一段上线 | % | | change | -
录取率 | # | | | -
获奖 | 项 | | | -
国家级 | 项 | | | -
省级 | 项 | | | -
教师 | 人 | | | -
硕士研究生 | 人 | | | -
金额 | 元 | | | -
入学 | 人 | 全县 | | -
入学率 | % | 全县 | | -
学生 | 人 | | | -
空调 | 台 | | | -
书面总结 | 字 | | | -
`,
  economy: `
地区生产总值 | 元 | | | econ.gdp
地区生产总值 | % | | change | econ.gdp_growth
第一产业增加值 | 元 | | | econ.gdp_primary
第一产业增加值 | % | | change | econ.gdp_primary_growth
第二产业增加值 | 元 | | | econ.gdp_secondary
第二产业增加值 | % | | change | econ.gdp_secondary_growth
第三产业增加值 | 元 | | | econ.gdp_tertiary
第三产业增加值 | % | | change | econ.gdp_tertiary_growth
人均地区生产总值 | 元 | | | econ.gdp_per_capita
规模以上工业企业 | 家 | | | econ.industry_firms
规模以上工业增加值 | % | | change | econ.industrial_value_added
高新技术企业 | 家 | | | econ.high_tech_firms
全社会研发投入 | % | | | econ.rd_intensity
全社会用电量 | 千瓦时 | | | econ.power_use
全社会用电量 | % | | change | econ.power_use_growth
工业用电量 | 千瓦时 | | | econ.industry_power_use
固定资产投资 | % | | change | econ.fixed_investment_growth
工业投资 | % | | change | econ.industry_investment_growth
房地产开发投资增速 | % | | | econ.real_estate_investment_growth
招商项目 | 个 | | | econ.attracted_projects
社会消费品零售总额 | 元 | | | econ.retail_sales
社会消费品零售总额 | % | | change | econ.retail_sales_growth
限额以上零售额 | 元 | | | econ.designated_retail_sales
网络零售额 | 元 | | | econ.online_retail_sales
网络零售额 | % | | change | econ.online_retail_sales_growth
游客 | 人次 | | | econ.tourists
旅游综合收入 | 元 | | | econ.tourism_income
游客 | % | | change | econ.tourists_growth
旅游综合收入 | % | | change | econ.tourism_income_growth
进出口总额 | 美元 | | | econ.trade
增速 | # | | | -
增速 | 百分点 | | change | -
经济总量 | : | | change | -
利润总额 | 元 | | | -
利润总额 | % | | change | -
高新技术企业 | : | | | -
工业用电量 | % | | | -
项目 | 个 | | | -
投资 | 元 | | | -
协议资金 | 元 | | | -
限额以上零售额 | % | | | -
过夜游客 | % | | | -
`,
  agriculture: `
农林牧渔业总产值 | 元 | | | agri.output_value
农林牧渔业总产值 | % | | change | agri.output_value_growth
粮食播种面积 | 亩 | | | agri.grain_sown
早稻 | 亩 | | | agri.early_rice_sown
中稻 | 亩 | | | agri.middle_rice_sown
晚稻 | 亩 | | | agri.late_rice_sown
高标准农田 | 亩 | | | agri.high_standard_farmland
统防统治面积 | 亩次 | | | agri.joint_pest_control
危害损失率 | % | | | agri.pest_loss
茶园面积 | 亩 | 全县 | | agri.tea
可采摘面积 | 亩 | 全县 | | agri.tea_picked
干茶产量 | 吨 | 全县 | | agri.tea_output
水果面积 | 亩 | | | agri.orchards
蔬菜播种面积 | 亩次 | | | agri.vegetables_sown
生猪出栏 | 头 | | | agri.pigs_sold
能繁母猪 | 头 | | | agri.sows
家禽出笼 | 羽 | | | agri.poultry_sold
水产品产量 | 吨 | | | agri.fish
农业产业化龙头企业 | 家 | 全县 | | agri.leading_firms
农民专业合作社 | 家 | | | agri.cooperatives
家庭农场 | 家 | | | agri.family_farms
高素质农民 | 人 | | | agri.trained_farmers
农业机械总动力 | 千瓦 | | | agri.machine_power
农机具 | 台(套) | | change | agri.machines
农机购置补贴资金 | 元 | | | agri.machine_subsidy
冷藏保鲜设施 | 座 | | | agri.cold_stores
总产量 | 吨 | | | -
平均亩产 | 公斤 | | | -
面积 | % | | change | -
总产 | % | | change | -
优质稻品种 | 个 | | | -
优质率 | % | | | -
耕地面积 | % | | | -
产值 | 元 | 全县 | | -
均价 | 元 | | | -
产量 | 吨 | | | -
`,
  general: `
集中学习 | 次 | | | party.collective_study
专题党课 | 场次 | | | party.lectures
机关党委 | 个 | 县直机关工委 | | party.office_committees
党总支 | 个 | 县直机关工委 | | party.general_branches
党支部 | 个 | 县直机关工委 | | party.branches
女党员 | 名 | 县直机关工委 | | party.women_members
五星级党支部 | 个 | | | party.five_star_branches
四星级党支部 | 个 | | | party.four_star_branches
后进党支部 | 个 | | | party.weak_branches
转正党员 | 名 | | | party.confirmed_members
党费 | 元 | | | party.dues
基层党组织 | 个 | | | party.organisations
警示教育大会 | 次 | | | discipline.warning_meetings
党内警告处分 | 人 | | | discipline.party_warnings
在职党员 | 名 | | | party.working_members
慰问金 | 元 | | | aid.condolence
专题研讨 | 次 | | | -
读书班 | 天 | | | -
读书班 | 期 | | | -
书籍 | 册 | | | -
读书分享会 | 场 | | | -
参与党员 | 人次 | | | -
党员 | 名 | 县直机关工委 | | -
大专以上学历党员占比 | % | 县直机关工委 | | -
`,
};
