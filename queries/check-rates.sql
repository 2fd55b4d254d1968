-- zh: 各条验算规则通过和未通过的次数
-- en: How often each rule of arithmetic held and did not
SELECT rule, verdict, checks AS count FROM summary_checks ORDER BY rule, verdict
